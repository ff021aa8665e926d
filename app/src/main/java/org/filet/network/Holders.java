package org.filet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.Times;
import org.springframework.stereotype.Component;

/** The people behind the posts, for what is about a person and not about a post. */
@Component("postHolders")
public class Holders {

    private final HolderTable table;
    private final Clock clock;

    Holders(HolderTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Everyone who holds the post today; empty while it is vacant or unknown. */
    public List<PersonId> of(PositionId position) {
        return table.of(position, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    /** The name of someone of the network; empty where nobody is known by this id. */
    public String name(PersonId person) {
        return table.name(person).orElse("");
    }
}
