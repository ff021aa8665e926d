package org.filet.linkage.files;

import java.io.IOException;
import java.util.Set;
import org.filet.linkage.Tier;

/** Hears of the pairs found, ordered by left record, then by right record; called from the thread that joins. */
@FunctionalInterface
public interface FoundPairs {

    /**
     * One pair.
     *
     * @param left number of the left record, or of the earlier of two duplicates
     * @param right number of the right record, or of the later duplicate
     * @param tier never {@link Tier#NONE}
     * @param families of the tokens shared, for {@link org.filet.linkage.Scorer#evidence}
     */
    void found(int left, int right, Tier tier, Set<Short> families) throws IOException;
}
