package org.filet.oversight;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases what the allowances of days gone by were counted from. */
@Component
class ReadingSweep {

    private static final int KEPT_DAYS = 31;

    private final ReadingTable table;
    private final Flags flags;

    ReadingSweep(ReadingTable table, Flags flags) {
        this.table = table;
        this.flags = flags;
    }

    @Scheduled(fixedDelayString = "${filet.oversight.sweep:1h}")
    @Transactional
    void sweep() {
        table.eraseBefore(flags.today().minusDays(KEPT_DAYS));
    }
}
