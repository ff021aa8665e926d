package org.filet.alerts;

import java.time.Duration;

/** A time limit in force in a region, and where it comes from. */
public record Limit(Duration length, String source) {

    /** What each region sets for itself; rows of {@code alerts.parameter}, from §8b. */
    enum Name {
        /** A copy is acknowledged, from its sending; by the recipient's region. */
        ACKNOWLEDGE,
        /** An alert ends by itself unless renewed; by the home region. */
        EXPIRY,
        /** Copies are purged, from the end of the alert; by the home region. */
        PURGE,
        /** From one wave of an alert to the next; by the home region. */
        WAVE,
        /** The stop-search notice is confirmed, from the recall; by the recipient's region. */
        CONFIRM_STOP
    }
}
