package org.filet.alerts;

import java.time.Instant;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * A later wave of an alert: approved with it, sent when its time comes unless the alert has ended by then.
 *
 * @param number 2 and up: the first wave leaves with the approval
 * @param approvedBy who decided that it goes
 * @param overAt when it was sent, or the alert ended before; null while it waits
 * @param reached how many organisations received it; null unless sent
 */
record Wave(
        AlertId alert,
        int number,
        Set<RegionId> regions,
        Instant dueAt,
        Actor approvedBy,
        @Nullable Instant overAt,
        @Nullable Integer reached) {

    boolean waits() {
        return overAt == null;
    }
}
