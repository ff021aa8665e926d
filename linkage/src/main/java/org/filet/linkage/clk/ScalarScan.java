package org.filet.linkage.clk;

import java.util.Arrays;

/** Runs on every virtual machine. */
final class ScalarScan extends ClkScan {

    ScalarScan(ClkBlocks codes) {
        super(codes);
    }

    @Override
    int[] scan(ClkBlocks codes, Clk query, long threshold) {
        Places found = new Places();
        long[] both = new long[ClkBlocks.LANES];
        long set = query.count();
        for (int block = 0; block < codes.blocks(); block++) {
            compare(codes, query, block, both);
            int first = block * ClkBlocks.LANES;
            for (int lane = 0; lane < ClkBlocks.LANES; lane++) {
                if (ClkBlocks.reaches(both[lane], set + codes.counts()[first + lane], threshold)) {
                    found.add(first + lane);
                }
            }
        }
        return found.toArray();
    }

    private static void compare(ClkBlocks codes, Clk query, int block, long[] both) {
        Arrays.fill(both, 0);
        long[] data = codes.data();
        int at = block * codes.words() * ClkBlocks.LANES;
        for (int w = 0; w < codes.words(); w++, at += ClkBlocks.LANES) {
            long word = query.word(w);
            for (int lane = 0; lane < ClkBlocks.LANES; lane++) {
                both[lane] += Long.bitCount(data[at + lane] & word);
            }
        }
    }
}
