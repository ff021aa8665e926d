package org.filet.bench.leakage;

import java.util.Arrays;

/** Finds the rows whose values are equal. */
final class EqualRows {

    /** Rows of one value. */
    @FunctionalInterface
    interface Group {
        void rows(int[] rows, int size);
    }

    private static final int BUCKETS = 256;
    private static final int PLACE_BITS = 22;

    private final Stored stored;
    private final long[] once;
    private final long[] twice;
    private final long mask;

    private EqualRows(Stored stored) {
        this.stored = stored;
        int bits = Math.clamp(Long.SIZE - Long.numberOfLeadingZeros(8L * stored.rows()), 16, 34);
        once = new long[1 << (bits - 6)];
        twice = new long[once.length];
        mask = (1L << bits) - 1;
    }

    static void each(Stored stored, Group group) {
        EqualRows search = new EqualRows(stored);
        for (int row = 0; row < stored.rows(); row++) {
            search.see(row);
        }
        int[][] buckets = search.candidates();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            search.group(buckets[bucket], group);
            buckets[bucket] = new int[0];
        }
    }

    /** Most values occur once: two bits of a hash tell most of them, so that few rows have to be sorted. */
    private void see(int row) {
        long bit = stored.value(row) & mask;
        int word = (int) (bit >>> 6);
        long one = 1L << bit;
        twice[word] |= once[word] & one;
        once[word] |= one;
    }

    private boolean perhapsShared(int row) {
        long bit = stored.value(row) & mask;
        return ((twice[(int) (bit >>> 6)] >>> bit) & 1) == 1;
    }

    private int[][] candidates() {
        int[] sizes = new int[BUCKETS];
        for (int row = 0; row < stored.rows(); row++) {
            if (perhapsShared(row)) {
                sizes[(int) (stored.value(row) >>> 56)]++;
            }
        }
        int[][] buckets = new int[BUCKETS][];
        Arrays.setAll(buckets, b -> new int[sizes[b]]);
        for (int row = 0; row < stored.rows(); row++) {
            if (perhapsShared(row)) {
                int bucket = (int) (stored.value(row) >>> 56);
                buckets[bucket][--sizes[bucket]] = row;
            }
        }
        return buckets;
    }

    /** Sorts by value, the place in the bucket riding in the lowest bits. */
    private void group(int[] bucket, Group group) {
        if (bucket.length >= (1 << PLACE_BITS)) {
            throw new IllegalArgumentException("Too many rows to compare");
        }
        long[] keys = new long[bucket.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((stored.value(bucket[i]) << 8) & (-1L << PLACE_BITS)) | i;
        }
        Arrays.sort(keys);
        int[] rows = new int[keys.length];
        for (int from = 0, to; from < keys.length; from = to) {
            for (to = from; to < keys.length && keys[to] >> PLACE_BITS == keys[from] >> PLACE_BITS; to++) {
                rows[to - from] = bucket[(int) keys[to] & ((1 << PLACE_BITS) - 1)];
            }
            if (to - from > 1) {
                group.rows(rows, to - from);
            }
        }
    }
}
