package org.filet.linkage.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Names with how often each occurs. */
final class Names {

    private final List<String> names;
    private final long[] upTo;

    private Names(List<String> names, long[] upTo) {
        this.names = names;
        this.upTo = upTo;
    }

    static Names counted(List<String> names, List<Integer> counts) {
        long[] upTo = new long[names.size()];
        long total = 0;
        for (int i = 0; i < upTo.length; i++) {
            total += counts.get(i);
            upTo[i] = total;
        }
        return new Names(List.copyOf(names), upTo);
    }

    /** The first are the most common: the n-th occurs in proportion to 1 / (n + 4). */
    static Names ranked(List<String> names) {
        long[] upTo = new long[names.size()];
        long total = 0;
        for (int i = 0; i < upTo.length; i++) {
            total += 1_000_000 / (i + 5);
            upTo[i] = total;
        }
        return new Names(List.copyOf(names), upTo);
    }

    String draw(Random random) {
        long roll = (long) (random.nextDouble() * upTo[upTo.length - 1]);
        int at = Arrays.binarySearch(upTo, roll + 1);
        return names.get(at >= 0 ? at : -at - 1);
    }

    List<String> all() {
        return names;
    }
}
