package org.filet.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.filet.linkage.clk.Clk;
import org.filet.linkage.clk.ClkScan;

/** {@code bench/run scan [SIZE…]}: how many codes of 1,024 bits are compared in a second, beside what memory delivers. */
final class Scan {

    private static final int WORDS = 16;
    private static final int SET_BITS = 330;
    private static final int RUNS = 30;
    private static final double THRESHOLD = 0.8;

    private Scan() {}

    static void run(List<String> sizes) {
        for (String size : sizes.isEmpty() ? List.of("8192", "1000000") : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int size) {
        List<Clk> codes = codes(size);
        Clk query = codes.get(size / 2);
        int rounds = RUNS * Math.max(1, 1_000_000 / size);
        double read = readRate(size * WORDS, rounds);
        System.out.printf("%,d codes: memory read %.1f GB/s (sum of an array of the same size)%n", size, read / 1e9);
        for (ClkScan scan : List.of(ClkScan.scalar(codes), ClkScan.over(codes))) {
            double seconds = best(rounds, () -> scan.atLeast(query, THRESHOLD).length);
            System.out.printf(
                    "  %-10s %5.1f M comparisons/s, %.1f GB/s, %.0f %% of the read rate; one question %.3f ms%n",
                    scan.getClass().getSimpleName(),
                    size / seconds / 1e6,
                    scan.bytes() / seconds / 1e9,
                    100 * scan.bytes() / seconds / read,
                    1000 * seconds);
        }
    }

    private static double readRate(int words, int rounds) {
        long[] data = LongStream.range(0, words).toArray();
        return 8.0 * words / best(rounds, () -> (int) sum(data));
    }

    private static long sum(long[] data) {
        long sum = 0;
        for (long word : data) {
            sum += word;
        }
        return sum;
    }

    private interface Work {
        int result();
    }

    private static double best(int rounds, Work work) {
        double best = Double.MAX_VALUE;
        int results = 0;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            results += work.result();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        if (results == Integer.MIN_VALUE) {
            System.out.println("Never; but so that no work is left out");
        }
        return best;
    }

    private static List<Clk> codes(int size) {
        Random random = new Random(1);
        List<Clk> codes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            long[] words = new long[WORDS];
            for (int bit = 0; bit < SET_BITS; bit++) {
                words[random.nextInt(WORDS)] |= 1L << random.nextInt(Long.SIZE);
            }
            ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
            bytes.asLongBuffer().put(words);
            codes.add(Clk.of(Base64.getEncoder().encodeToString(bytes.array())));
        }
        return codes;
    }
}
