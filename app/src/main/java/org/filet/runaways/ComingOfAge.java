package org.filet.runaways;

import java.util.List;
import java.util.Objects;
import org.filet.kernel.Actor;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every hour who has turned 14 or 18, organisation by organisation, each in a transaction of its own. No clock is a
 * row, so that none tells a birthday; run twice, or late, it comes to the same.
 */
@Component
public class ComingOfAge {

    private static final Logger LOG = LoggerFactory.getLogger(ComingOfAge.class);

    private final EpisodeTable table;
    private final Birthdays birthdays;
    private final Wall wall;
    private final TransactionTemplate transaction;

    ComingOfAge(EpisodeTable table, Birthdays birthdays, Wall wall, TransactionTemplate transaction) {
        this.table = table;
        this.birthdays = birthdays;
        this.wall = wall;
        this.transaction = transaction;
    }

    /** Returns how many came of age while they were looked for. */
    @Scheduled(fixedDelayString = "${filet.runaways.birthdays:1h}")
    public int look() {
        return holders().stream().mapToInt(this::look).sum();
    }

    private List<Actor> holders() {
        return wall.as(
                Duty.CLOCKS, () -> Objects.requireNonNull(transaction.execute(status -> table.holdersOfDeclared())));
    }

    private int look(Actor clockwork) {
        try {
            return birthdays.of(clockwork);
        } catch (RuntimeException e) {
            LOG.error("Birthdays of {} could not be looked at", clockwork.organisation(), e);
            return 0;
        }
    }
}
