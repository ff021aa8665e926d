package org.filet.bench.leakage;

/** A share of trials, with the Wilson interval that holds the true share 95 times in 100. */
record Proportion(long hits, long trials) {

    private static final double Z = 1.959964;

    double share() {
        return trials == 0 ? 0 : (double) hits / trials;
    }

    double lower() {
        return trials == 0 ? 0 : Math.max(0, middle() - half());
    }

    double upper() {
        return trials == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double half() {
        double p = share();
        return Z / (1 + Z * Z / trials) * Math.sqrt(p * (1 - p) / trials + Z * Z / (4.0 * trials * trials));
    }

    @Override
    public String toString() {
        return "%.3f %% [%.3f–%.3f]".formatted(100 * share(), 100 * lower(), 100 * upper());
    }
}
