package org.filet.linkage;

import java.util.Arrays;

/** How often each level of a field was seen, or is believed to have been. */
@SuppressWarnings("EnumOrdinal")
final class Counts<L extends Enum<L>> {

    private final double[] seen;
    private double total;

    Counts(Class<L> levels, double each) {
        seen = new double[levels.getEnumConstants().length];
        Arrays.fill(seen, each);
        total = each * seen.length;
    }

    void add(L level, double times) {
        seen[level.ordinal()] += times;
        total += times;
    }

    /** Makes the level as frequent as given, the others unchanged. */
    void set(L level, double share) {
        seen[level.ordinal()] = share * total;
    }

    double share(L level) {
        return seen[level.ordinal()] / total;
    }
}
