package org.filet.linkage.clk;

import java.util.List;

/**
 * Codes eight by eight: word w of eight codes lies together, so that eight are compared at once and no sum across a
 * vector is needed. Word w of code {@code 8 b + lane} is {@code data[(b * words + w) * 8 + lane]}.
 */
final class ClkBlocks {

    static final int LANES = 8;
    /** What a Dice coefficient of 1 is in whole numbers. */
    static final long ONE = 1L << 30;

    private final int words;
    private final long[] data;
    private final long[] counts;

    private ClkBlocks(int words, long[] data, long[] counts) {
        this.words = words;
        this.data = data;
        this.counts = counts;
    }

    static ClkBlocks of(List<Clk> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("Nothing to look through");
        }
        int words = codes.getFirst().length() / Long.SIZE;
        int blocks = Math.ceilDiv(codes.size(), LANES);
        long[] data = new long[Math.multiplyExact(blocks * LANES, words)];
        long[] counts = new long[blocks * LANES];
        for (int i = 0; i < codes.size(); i++) {
            Clk code = codes.get(i);
            if (code.length() != words * Long.SIZE) {
                throw new IllegalArgumentException("Codes of several lengths");
            }
            counts[i] = code.count();
            for (int w = 0; w < words; w++) {
                data[(i / LANES * words + w) * LANES + i % LANES] = code.word(w);
            }
        }
        return new ClkBlocks(words, data, counts);
    }

    int words() {
        return words;
    }

    long[] data() {
        return data;
    }

    /** Bits set of each code. */
    long[] counts() {
        return counts;
    }

    int blocks() {
        return counts.length / LANES;
    }

    long bytes() {
        return (long) Long.BYTES * (data.length + counts.length);
    }

    /** Whether {@code 2 both / sum} is the threshold or more; two empty codes have nothing in common. */
    static boolean reaches(long both, long sum, long threshold) {
        return both > 0 && 2 * both * ONE >= threshold * sum;
    }
}
