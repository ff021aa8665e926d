package org.filet.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are told: each reads and changes their own, the sender reads the confirmed ones. */
@Component("noticesAddresses")
@Transactional
class Addresses {

    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofHours(24);
    private static final int TRIES_IN_A_ROW = 10;
    private static final int CODES_TYPED = 10;

    private final AddressTable table;
    private final Wall wall;
    private final Clock clock;

    Addresses(AddressTable table, Wall wall, Clock clock) {
        this.table = table;
        this.wall = wall;
        this.clock = clock;
    }

    public Own own(Actor actor, Way way) {
        return table.find(actor.person(), way).orElse(new Own(way, "", false));
    }

    /** Whether somebody may have a message sent now: nobody's telephone rings without end because another asks for it. */
    public boolean ask(Actor actor, Way way) {
        var now = clock.instant();
        return table.ask(actor.person(), way, now, now.minus(BETWEEN_TRIES), now.minus(REST), TRIES_IN_A_ROW);
    }

    public void propose(Actor actor, Way way, String address, String code) {
        table.propose(
                actor.person(), way, address, Marks.hash(code), clock.instant().plus(CODE_LASTS));
    }

    public boolean confirm(Actor actor, Way way, String code) {
        table.count(actor.person(), way);
        return table.confirm(actor.person(), way, Marks.hash(code), clock.instant(), CODES_TYPED);
    }

    public void remove(Actor actor, Way way) {
        table.remove(actor.person(), way);
    }

    /** In which ways these people confirmed an address. */
    public Map<PersonId, List<Way>> confirmed(Collection<PersonId> people) {
        return wall.as(Duty.TELL, () -> table.confirmed(people));
    }

    public Optional<String> confirmed(PersonId person, Way way) {
        return wall.as(Duty.TELL, () -> table.find(person, way))
                .filter(Own::told)
                .map(Own::address);
    }
}
