package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.filet.kernel.RegionId;
import org.springframework.stereotype.Component;

/**
 * How many pointers a question is compared with, for the prior. In a small store a few pointers change it, and it is
 * counted at each question; in a large one only the order of magnitude matters, counting takes longer than answering,
 * and it is done from time to time behind the pages.
 */
@Component
class Compared {

    static final int LARGE = 20_000;
    static final Duration KEPT = Duration.ofMinutes(10);

    private final PointerTable pointers;
    private final Clock clock;
    private volatile Count last = new Count(Instant.EPOCH, Map.of());

    Compared(PointerTable pointers, Clock clock) {
        this.pointers = pointers;
        this.clock = clock;
    }

    private record Count(Instant at, Map<RegionId, Long> byRegion) {}

    long from(RegionId region) {
        var known = last.byRegion();
        return known.isEmpty()
                ? pointers.comparedFrom(region, clock.instant())
                : sum(known) - known.getOrDefault(region, 0L);
    }

    /** Counts, unless the store was large not long ago. */
    void count() {
        var now = clock.instant();
        if (!last.byRegion().isEmpty() && last.at().plus(KEPT).isAfter(now)) {
            return;
        }
        var byRegion = pointers.inForceByRegion(now);
        last = new Count(now, sum(byRegion) < LARGE ? Map.of() : byRegion);
    }

    private static long sum(Map<RegionId, Long> byRegion) {
        return byRegion.values().stream().mapToLong(Long::longValue).sum();
    }
}
