package org.filet.linkage;

import java.util.Set;

/**
 * How well pairs found agree with pairs known to be true.
 *
 * @param right pairs found that are true
 * @param found pairs found
 * @param expected true pairs
 */
public record Evaluation(long right, long found, long expected) {

    public static <P> Evaluation of(Set<P> found, Set<P> truth) {
        return new Evaluation(found.stream().filter(truth::contains).count(), found.size(), truth.size());
    }

    /** Share of the pairs found that are true, 1 when none was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** Share of the true pairs that were found, 1 when there is none. */
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** Harmonic mean of the two, 0 when no true pair was found. */
    public double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return "P %.4f  R %.4f  F1 %.4f  (%d of %d pairs, %d found)"
                .formatted(precision(), recall(), f1(), right, expected, found);
    }
}
