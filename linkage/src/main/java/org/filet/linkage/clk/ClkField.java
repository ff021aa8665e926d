package org.filet.linkage.clk;

/** What becomes of one column. */
public sealed interface ClkField {

    /** Not encoded; it still takes its place among the columns and the keys. */
    record Ignored() implements ClkField {}

    /** Taken apart, weighed and hashed. */
    record Hashed(ClkComparison comparison, ClkWeight weight, ClkHash hash) implements ClkField {}
}
