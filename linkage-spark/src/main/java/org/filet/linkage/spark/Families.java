package org.filet.linkage.spark;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of token families in two words, so that Spark can unite the sets of a pair as numbers.
 *
 * @param low the families 0 to 63, a bit each
 * @param high the families 64 to 127
 */
record Families(long low, long high) implements Serializable {

    private static final int MOST = 127;

    /**
     * The families of the two records that hold one token.
     *
     * @throws IllegalArgumentException for a code outside 0–127, which two words cannot hold
     */
    static Families of(short one, short other) {
        return new Families(word(one, 0) | word(other, 0), word(one, 1) | word(other, 1));
    }

    Set<Short> codes() {
        Set<Short> codes = new HashSet<>();
        for (short code = 0; code <= MOST; code++) {
            if ((((code < Long.SIZE ? low : high) >>> code) & 1) != 0) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static long word(short code, int word) {
        if (code < 0 || code > MOST) {
            throw new IllegalArgumentException("A family's code lies between 0 and " + MOST);
        }
        return code / Long.SIZE == word ? 1L << code : 0;
    }
}
