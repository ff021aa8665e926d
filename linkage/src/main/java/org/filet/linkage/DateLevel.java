package org.filet.linkage;

/** How far two dates of birth agree, the least first. */
enum DateLevel {
    NONE,
    /** One side has none. */
    ABSENT,
    MONTH,
    DAY,
    YEAR,
    YEAR_MONTH,
    YEAR_DAY,
    MONTH_DAY,
    /** The year, and day and month in the other order. */
    EXCHANGED,
    FULL;

    boolean isAtLeastTwoParts() {
        return compareTo(YEAR_MONTH) >= 0;
    }

    /** No two parts agree, nor the year; a month or a day alone agrees by chance. */
    boolean contradicts() {
        return this == NONE || this == MONTH || this == DAY;
    }

    DateLevel or(DateLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
