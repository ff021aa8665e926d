package org.filet.linkage.synthetic;

/**
 * The numbers below a size in a random order, without holding them: a Feistel network of four rounds over the next even
 * power of two, walked until it falls below the size.
 */
final class Shuffle {

    private static final int ROUNDS = 4;

    private final long size;
    private final int halfBits;
    private final long halfMask;
    private final long seed;

    Shuffle(long size, long seed) {
        this.size = size;
        int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)));
        this.halfBits = (bits + 1) / 2;
        this.halfMask = (1L << halfBits) - 1;
        this.seed = seed;
    }

    /** Another number for each number below the size. */
    long at(long number) {
        long value = number;
        do {
            value = once(value);
        } while (value >= size);
        return value;
    }

    private long once(long value) {
        long left = value >>> halfBits;
        long right = value & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (Seeds.mixed(seed + right * ROUNDS + round) & halfMask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
