package org.filet.linkage.clk;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Loaded only where the virtual machine has the module {@code jdk.incubator.vector}. */
final class VectorScan extends ClkScan {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED.length() > ClkBlocks.LANES
            ? LongVector.SPECIES_512
            : LongVector.SPECIES_PREFERRED;

    VectorScan(ClkBlocks codes) {
        super(codes);
    }

    @Override
    int[] scan(ClkBlocks codes, Clk query, long threshold) {
        Places found = new Places();
        long[] words = new long[codes.words()];
        for (int w = 0; w < words.length; w++) {
            words[w] = query.word(w);
        }
        long set = query.count();
        for (int block = 0; block < codes.blocks(); block++) {
            for (int lane = 0; lane < ClkBlocks.LANES; lane += SPECIES.length()) {
                long hits = compare(codes, words, set, threshold, block, lane);
                int first = block * ClkBlocks.LANES + lane;
                for (; hits != 0; hits &= hits - 1) {
                    found.add(first + Long.numberOfTrailingZeros(hits));
                }
            }
        }
        return found.toArray();
    }

    private static long compare(ClkBlocks codes, long[] words, long set, long threshold, int block, int lane) {
        long[] data = codes.data();
        LongVector both = LongVector.zero(SPECIES);
        int at = block * words.length * ClkBlocks.LANES + lane;
        for (int w = 0; w < words.length; w++, at += ClkBlocks.LANES) {
            both = both.add(
                    LongVector.fromArray(SPECIES, data, at).and(words[w]).lanewise(VectorOperators.BIT_COUNT));
        }
        LongVector sum = LongVector.fromArray(SPECIES, codes.counts(), block * ClkBlocks.LANES + lane)
                .add(set);
        VectorMask<Long> reached = both.mul(2 * ClkBlocks.ONE)
                .compare(VectorOperators.GE, sum.mul(threshold))
                .and(both.compare(VectorOperators.GT, 0));
        return reached.toLong();
    }
}
