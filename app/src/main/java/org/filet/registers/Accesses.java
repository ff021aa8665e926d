package org.filet.registers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PersonId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who read and did what: each person about oneself, and the holder about its own records (F93). At most {@link #MOST}
 * lines of the last {@link #SINCE}; what is older stays in the trail.
 */
@Service
@Transactional
public class Accesses {

    public static final int MOST = 500;
    public static final Duration SINCE = Duration.ofDays(90);

    private final AccessTable table;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wall wall;

    Accesses(AccessTable table, Access access, ApplicationEventPublisher events, Clock clock, Wall wall) {
        this.table = table;
        this.access = access;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    /** What the actor read, did and was refused, the newest first. */
    public List<Reading> own(Actor actor) {
        return of(actor.person());
    }

    /**
     * What somebody else read and did for the examiner's organisation, for whoever examines it: the caller has made sure that the reader may.
     *
     * @param examiner in whose name the look into the trail is itself traced
     */
    public List<Reading> examined(Actor examiner, PersonId person) {
        events.publishEvent(new RegisterRead(person.value(), examiner, clock.instant(), Basis.of("OVERSIGHT")));
        return table.of(person, examiner.organisation(), clock.instant().minus(SINCE), MOST);
    }

    /** How often somebody was refused since then. */
    public int refused(PersonId person, Instant since) {
        return table.refused(person, since);
    }

    /** Who read and did what about the youth of a record, for those of its holder who answer for it. Traced. */
    public List<Reading> about(Actor actor, Holding holding) {
        var basis = access.require(actor, Action.READ_ACCESSES, holding);
        events.publishEvent(new RegisterRead(holding.subject(), actor, clock.instant(), basis));
        var records = Stream.of(holding.subject(), holding.youth())
                .filter(Objects::nonNull)
                .toList();
        return wall.as(Duty.ACCESSES, () -> table.about(records, clock.instant().minus(SINCE), MOST));
    }

    private List<Reading> of(PersonId person) {
        return table.of(person, clock.instant().minus(SINCE), MOST);
    }
}
