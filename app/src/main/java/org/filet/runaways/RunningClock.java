package org.filet.runaways;

import java.time.Instant;

/** A time limit that runs for an episode. */
public record RunningClock(ClockKind kind, Instant due) {

    public boolean late(Instant now) {
        return due.isBefore(now);
    }
}
