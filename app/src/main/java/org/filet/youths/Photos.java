package org.filet.youths;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.Companion;
import org.filet.keys.Sealing;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** At most one photograph of a youth, sealed like the rest of the file, for the cards of alerts. */
@Service
@Transactional
public class Photos implements Companion {

    private final PhotoTable table;
    private final YouthTable youths;
    private final Sealing sealing;
    private final Access access;
    private final Wall wall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Photos(
            PhotoTable table,
            YouthTable youths,
            Sealing sealing,
            Access access,
            Wall wall,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.youths = youths;
        this.sealing = sealing;
        this.access = access;
        this.wall = wall;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is one, as far as this reader may know of it at all. */
    public boolean there(YouthId youth) {
        return table.there(youth.value());
    }

    /**
     * Puts a photograph into the file, in the place of one that is there.
     *
     * @param holding the record through which the actor comes
     * @param uploaded a JPEG or PNG of at most 10 MB; drawn again without what a camera writes beside it
     * @throws Refused the door's answer, or where it is no such picture
     */
    public void put(Actor actor, YouthId youth, Holding holding, byte[] uploaded) {
        var basis = access.require(actor, Action.KEEP_PHOTO, holding);
        held(youth, holding);
        var id = UUID.randomUUID();
        var keys = sealing.toSeal(holding.holder(), List.of(youth.value()));
        var sealed = keys.sealBytes(youth.value(), cell(id), PhotoIntake.drawnAgain(uploaded));
        table.put(youth.value(), new PhotoTable.Row(id, holding.holder(), sealed), actor, clock.instant());
        changed(youth, true, actor, basis);
    }

    /** Takes it out; nothing happens where there is none. */
    public void remove(Actor actor, YouthId youth, Holding holding) {
        var basis = access.require(actor, Action.KEEP_PHOTO, holding);
        held(youth, holding);
        if (table.remove(youth.value())) {
            changed(youth, false, actor, basis);
        }
    }

    /** The photograph, a JPEG; the look is traced. Empty where there is none. */
    public Optional<byte[]> see(Actor actor, YouthId youth, Holding holding) {
        var basis = access.require(actor, Action.SEE_PHOTO, holding);
        return table.find(youth.value())
                .filter(photo -> photo.holder().equals(holding.holder()))
                .map(photo -> {
                    var keys = sealing.toOpen(photo.holder(), List.of(youth.value()));
                    var opened = keys.openBytes(youth.value(), cell(photo.id()), photo.sealed());
                    events.publishEvent(new IdentityRead(youth, Action.SEE_PHOTO, actor, clock.instant(), basis));
                    return opened;
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> subjects) {
        wall.run(Duty.DESTRUCTION, () -> table.remove(subjects));
    }

    private void held(YouthId youth, Holding holding) {
        if (youths.find(youth)
                .filter(found -> found.holder().equals(holding.holder()))
                .isEmpty()) {
            throw new Refused(YouthRefusal.UNKNOWN);
        }
    }

    private void changed(YouthId youth, boolean there, Actor actor, Basis basis) {
        events.publishEvent(new PhotoChanged(youth, there, actor, clock.instant(), basis));
    }

    private static Cell cell(UUID photo) {
        return new Cell("youths.photo", "sealed", photo);
    }
}
