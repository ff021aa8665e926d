package org.filet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.Seats;
import org.filet.web.Times;
import org.springframework.stereotype.Component;

/** Seats people: a departure acts on the next request. */
@Component
class Tenures implements Seats {

    private final TenureTable table;
    private final Clock clock;

    Tenures(TenureTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> seated(PersonId person, PositionId position) {
        return table.seated(person, position, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }
}
