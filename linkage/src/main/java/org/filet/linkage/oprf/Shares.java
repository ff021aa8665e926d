package org.filet.linkage.oprf;

import java.util.List;

/**
 * Shamir's sharing, two of three. The key is a line's height at 0; holder <em>i</em> has the height at <em>i</em> + 1.
 * With 2, 3 and 4 as places, the factors that lead from any two of them back to 0 are small integers (3 and −2, 4 and
 * −3, 2 and −1), so that a client joins two answers by a few additions, and a holder answers the same to all whoever
 * the other is.
 */
final class Shares {

    private Shares() {}

    static Scalar share(Scalar key, Scalar slope, int holder) {
        return key.plus(slope.times(Scalar.of(place(holder))));
    }

    /** What the whole key would have given, from what two different holders gave. */
    static List<Point> join(int one, List<Point> ofOne, int other, List<Point> ofOther) {
        return Group.combine(factor(one, other), ofOne, factor(other, one), ofOther);
    }

    /** Lagrange's factor at 0 of one holder beside another. */
    static int factor(int one, int other) {
        return place(other) / (place(other) - place(one));
    }

    private static int place(int holder) {
        return holder + 1;
    }
}
