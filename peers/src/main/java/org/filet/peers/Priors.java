package org.filet.peers;

/** How rare a true pair is before looking: known to every tool that takes a prior, as it is in the field by counting. */
final class Priors {

    private Priors() {}

    /** Base-2 logarithm of the odds against a pair taken at random. */
    static double bits(Task task) {
        double expected = task.truth().size();
        return Math.log((task.comparisons() - expected) / expected) / Math.log(2);
    }
}
