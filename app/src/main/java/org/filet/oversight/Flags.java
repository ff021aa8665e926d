package org.filet.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.web.Live;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises flags, one a day for the same thing. Joins a transaction. */
@Component
class Flags {

    /** The live topic of oversight. */
    static final String TOPIC = "oversight";

    private final FlagTable table;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Flags(FlagTable table, Live live, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    void raise(Flag.Kind kind, Actor by, @Nullable UUID youth) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        var due = Times.nextWorkingDay(Times.nextWorkingDay(now));
        if (table.insert(id, kind, by, youth, today(), now, due)) {
            // In the machine's name: who is drawn by lot does not read it among their own acts.
            var machine = Actor.clock(by.organisation(), by.region());
            events.publishEvent(new FlagEvent(id, "RAISED", machine, now, new Basis("OVERSIGHT", kind.name())));
            live.tell(by.organisation(), TOPIC);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
