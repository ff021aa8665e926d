package org.filet.linkage.files;

/** What two records say beside their tokens; asked from several threads. */
@FunctionalInterface
public interface Besides {

    /** Nothing: the tokens alone decide. */
    Besides NOTHING = (left, right) -> 0;

    /**
     * A number for {@link org.filet.linkage.Scorer#tier(java.util.Set, int)}.
     *
     * @param left number of the left record
     * @param right number of the right record, or of the later one of the same file
     */
    int of(int left, int right);
}
