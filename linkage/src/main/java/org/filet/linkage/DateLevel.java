package org.filet.linkage;

/**
 * How far two dates of birth agree, in bits: log2 of how often the level occurs in records of one person over how
 * often it occurs by chance among young people of some fifteen birth years.
 */
enum DateLevel {
    NONE(0),
    YEAR(0.5),
    TWO_PARTS(3.5),
    EXCHANGED(5),
    FULL(12);

    private final double bits;

    DateLevel(double bits) {
        this.bits = bits;
    }

    double bits() {
        return bits;
    }

    DateLevel or(DateLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
