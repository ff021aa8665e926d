package org.filet.linkage;

/**
 * How rare a true match is before looking, which sets the cut: a score of {@code bits()} makes a match as likely as
 * not. Never learned from the scores themselves.
 *
 * @param records how many records a query is compared with, at least 1
 * @param partners how many of them are expected to be the same person, for example 0.1
 */
public record Prior(long records, double partners) {

    public Prior {
        if (records < 1 || !(partners > 0)) {
            throw new IllegalArgumentException("A prior needs records and an expected number of partners");
        }
    }

    /** Base-2 logarithm of the odds against a match, at least 1. */
    double bits() {
        double against = Math.max(records - partners, partners) / partners;
        return Math.max(1, Math.log(against) / Math.log(2));
    }
}
