package org.filet.oversight;

import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what the allowances of days gone by were counted from. */
@Component
class ReadingSweep {

    private static final int KEPT_DAYS = 31;

    private final ReadingTable table;
    private final Flags flags;
    private final Wall wall;

    ReadingSweep(ReadingTable table, Flags flags, Wall wall) {
        this.table = table;
        this.flags = flags;
        this.wall = wall;
    }

    @Scheduled(fixedDelayString = "${filet.oversight.sweep:1h}")
    @Transactional
    void sweep() {
        wall.run(Duty.SWEEP, () -> table.eraseBefore(flags.today().minusDays(KEPT_DAYS)));
    }
}
