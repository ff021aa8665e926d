package org.filet.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Mann–Whitney: whether one of two samples tends to be larger, whatever their shape.
 *
 * @param larger how often one drawn from the first is larger than one drawn from the second; 0.5 where nothing tells
 * @param p how probable a difference as large as this or larger would be by chance, both ways, by the normal approximation
 */
record RankTest(double larger, double p) {

    static RankTest of(double[] first, double[] second) {
        int n = first.length;
        int m = second.length;
        var all = new double[n + m];
        System.arraycopy(first, 0, all, 0, n);
        System.arraycopy(second, 0, all, n, m);
        var order = IntStream.range(0, n + m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> all[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        double ties = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            while (end < order.length && all[order[end]] == all[order[i]]) {
                end++;
            }
            int tied = end - i;
            double rank = (i + 1 + end) / 2.0;
            ranks += rank
                    * Arrays.stream(order, i, end).filter(index -> index < n).count();
            ties += (double) tied * tied * tied - tied;
            i = end;
        }
        double u = ranks - n * (n + 1) / 2.0;
        double total = n + m;
        double variance = n * (double) m / 12 * (total + 1 - ties / (total * (total - 1)));
        double z = variance == 0 ? 0 : (u - n * (double) m / 2) / Math.sqrt(variance);
        return new RankTest(u / ((double) n * m), 2 * tail(Math.abs(z)));
    }

    /** Of the normal distribution beyond z; Abramowitz and Stegun 26.2.17, to 7.5 × 10⁻⁸. */
    private static double tail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
