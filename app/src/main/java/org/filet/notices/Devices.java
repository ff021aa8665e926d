package org.filet.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.notices.DeviceTable.Live;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Browsers on which people asked to be told: each sees and ends their own, the sender reads where they are. */
@Component("noticesDevices")
@Transactional
class Devices {

    /** A telephone, a desk, one at home, and two that were forgotten. */
    static final int MOST = 5;

    private final DeviceTable table;
    private final ReaderTable readers;
    private final Wall wall;
    private final Clock clock;

    Devices(DeviceTable table, ReaderTable readers, Wall wall, Clock clock) {
        this.table = table;
        this.readers = readers;
        this.wall = wall;
        this.clock = clock;
    }

    public List<OwnDevice> of(Actor actor) {
        return table.of(actor.person());
    }

    public List<Live> live(Actor actor) {
        return table.liveOf(List.of(actor.person()));
    }

    /**
     * Enters a browser; the same again changes nothing.
     *
     * @param replaced the endpoint that this browser had before; empty where it had none
     * @throws Refused where there are too many, or it is another person's
     */
    public void add(Actor actor, Subscription subscription, String label, String replaced) {
        var person = actor.person();
        table.oneAtATime(person);
        table.removeReplaced(person, replaced);
        var live = live(actor);
        if (live.stream().anyMatch(one -> one.subscription().endpoint().equals(subscription.endpoint()))) {
            return;
        }
        if (live.size() >= MOST) {
            throw new Refused(NoticeRefusal.TOO_MANY_DEVICES);
        }
        if (!table.insert(UUID.randomUUID(), person, subscription, label, clock.instant())) {
            throw new Refused(NoticeRefusal.NOT_A_DEVICE);
        }
    }

    /** One's own; another's reads as one that never was. */
    public void remove(Actor actor, UUID id) {
        if (table.remove(actor.person(), id)) {
            readers.drop(id, Way.PUSH);
        }
    }

    public List<Live> live(Collection<PersonId> people) {
        return wall.as(Duty.TELL, () -> table.liveOf(people));
    }

    public Optional<Live> find(UUID id) {
        return wall.as(Duty.TELL, () -> table.find(id));
    }

    /** The maker's service knows no such browser any more. */
    public void end(UUID id) {
        wall.run(Duty.TELL, () -> table.end(id, clock.instant()));
    }
}
