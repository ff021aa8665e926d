package org.filet.linkage;

import java.util.EnumMap;
import java.util.Map;

/** How often each level of a field was seen, or is believed to have been. */
@SuppressWarnings("EnumOrdinal")
final class Counts<L extends Enum<L>> {

    private final Map<L, Double> seen;
    private double total;

    Counts(Class<L> levels, double each) {
        seen = new EnumMap<>(levels);
        for (L level : levels.getEnumConstants()) {
            seen.put(level, each);
        }
        total = each * seen.size();
    }

    void add(L level, double times) {
        seen.merge(level, times, Double::sum);
        total += times;
    }

    /** Makes the level as frequent as given, the others unchanged. */
    void set(L level, double share) {
        seen.put(level, share * total);
    }

    double share(L level) {
        return seen.getOrDefault(level, 0.0) / total;
    }
}
