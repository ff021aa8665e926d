package org.filet.runaways;

import java.time.Instant;

/** What an event does to the clocks of its episode. */
sealed interface ClockChange {

    /** Starts it, or moves it when it already runs. */
    record Start(ClockKind clock, Instant due) implements ClockChange {}

    record Stop(ClockKind clock) implements ClockChange {}

    /** Every clock still running stops. */
    record StopAll() implements ClockChange {}

    /** Every clock still running stops, but this one. */
    record StopOthers(ClockKind clock) implements ClockChange {}
}
