package org.filet.linkage.files;

/** Hears how far a join is; called from the thread that joins. */
@FunctionalInterface
public interface Progress {

    /** What is being done. */
    enum Phase {
        JOINING,
        SCORING
    }

    void at(Phase phase, int done, int total);
}
