package org.filet.link;

/**
 * Where a share lies with a probability of 0.95, by Wilson's score interval (1927). Pairs are taken as independent, which
 * pairs of one person are not quite.
 */
record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    static Interval wilson(long right, long of) {
        if (of == 0) {
            return new Interval(0, 1);
        }
        double share = (double) right / of;
        double square = Z * Z / of;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return new Interval(Math.max(0, (middle - half) / (1 + square)), Math.min(1, (middle + half) / (1 + square)));
    }
}
