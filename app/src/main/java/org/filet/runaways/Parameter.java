package org.filet.runaways;

import java.time.Duration;

/**
 * What each region sets for itself; defaults and their sources are rows of {@code runaways.parameter}, from §8b. The
 * bounds are Filet's own: wide enough for every practice known, narrow enough to stop a slip of the finger.
 */
public enum Parameter {
    CHECKS(Duration.ofMinutes(5), Duration.ofHours(2)),
    THRESHOLD(Duration.ZERO, Duration.ofHours(4)),
    KNOWN_ABSENCE_REVIEW(Duration.ofMinutes(15), Duration.ofHours(24)),
    POLICE_SHEET(Duration.ZERO, Duration.ofHours(4)),
    REVIEW(Duration.ofHours(1), Duration.ofHours(48)),
    REVIEW_HIGH(Duration.ofMinutes(15), Duration.ofHours(24)),
    DAY_MARK(Duration.ofHours(1), Duration.ofHours(48)),
    CASE_CONFERENCE(Duration.ofHours(1), Duration.ofDays(7)),
    WEEK_MARK(Duration.ofDays(2), Duration.ofDays(14)),
    MONTH_MARK(Duration.ofDays(7), Duration.ofDays(60)),
    HOST_ACKNOWLEDGEMENT(Duration.ofMinutes(5), Duration.ofHours(24)),
    /** Police who hold a sheet are told that the search is over, from the return. */
    STOP_NOTICE(Duration.ofMinutes(5), Duration.ofHours(24)),
    INTERVIEW_OFFER(Duration.ofHours(1), Duration.ofDays(7)),
    INTERVIEW_HELD(Duration.ofHours(1), Duration.ofDays(14)),
    PLAN_REVISION(Duration.ofDays(1), Duration.ofDays(30)),
    /** A copy is acknowledged, from its sending; by the recipient's region. */
    ALERT_ACKNOWLEDGE(Duration.ofMinutes(5), Duration.ofHours(24)),
    /** From one wave of an alert to the next; by the home region. */
    ALERT_WAVE(Duration.ofMinutes(5), Duration.ofHours(12)),
    /** An alert ends by itself unless renewed; by the home region. */
    ALERT_EXPIRY(Duration.ofHours(6), Duration.ofDays(7)),
    /** The stop-search notice is confirmed, from the recall; by the recipient's region. */
    ALERT_STOP(Duration.ofMinutes(15), Duration.ofHours(24)),
    /** Copies are purged, from the end of the alert; by the home region. */
    ALERT_PURGE(Duration.ofMinutes(15), Duration.ofHours(24));

    private final Duration least;
    private final Duration most;

    Parameter(Duration least, Duration most) {
        this.least = least;
        this.most = most;
    }

    /** Whether a region may set it to this length; both bounds may be. */
    public boolean allows(Duration length) {
        return length.compareTo(least) >= 0 && length.compareTo(most) <= 0;
    }

    public Duration least() {
        return least;
    }

    public Duration most() {
        return most;
    }
}
