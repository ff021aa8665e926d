package org.filet.linkage.clk;

import java.util.List;

/**
 * Looks through many codes for those like another, one after the other and exactly: at the thresholds that names need no
 * index for codes is both exact and much faster.
 */
public abstract sealed class ClkScan permits ScalarScan, VectorScan {

    private final ClkBlocks codes;

    ClkScan(ClkBlocks codes) {
        this.codes = codes;
    }

    /**
     * With the processor's vectors where the virtual machine was started with {@code --add-modules
     * jdk.incubator.vector}, otherwise without; the answers are the same.
     *
     * @param codes all of one length
     */
    public static ClkScan over(List<Clk> codes) {
        ClkBlocks blocks = ClkBlocks.of(codes);
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? new VectorScan(blocks) : new ScalarScan(blocks);
    }

    /** Always without vectors. */
    public static ClkScan scalar(List<Clk> codes) {
        return new ScalarScan(ClkBlocks.of(codes));
    }

    /**
     * The places of the codes whose {@link Clk#dice Dice coefficient} with this one reaches the threshold, ascending.
     *
     * @param threshold above 0, at most 1; counts in steps of 2<sup>-30</sup>, finer than any two coefficients of codes of
     *     up to 16,384 bits differ from a threshold of three decimals
     */
    public int[] atLeast(Clk query, double threshold) {
        if (query.length() != codes.words() * Long.SIZE || !(threshold > 0) || threshold > 1) {
            throw new IllegalArgumentException(
                    "The query is as long as the codes, the threshold above 0 and at most 1");
        }
        return scan(codes, query, (long) (threshold * ClkBlocks.ONE));
    }

    /** Bytes read for each query. */
    public long bytes() {
        return codes.bytes();
    }

    abstract int[] scan(ClkBlocks codes, Clk query, long threshold);
}
