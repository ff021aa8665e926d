package org.filet.matching;

import java.time.Duration;
import java.time.Instant;

/** When what was tried in vain is tried again: the later, the more often it was. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 5;

    private Backoff() {}

    /** @param before how often it was tried before this time */
    static Instant after(Instant now, int before) {
        var wait = FIRST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
