package org.filet.linkage.spark;

import org.filet.linkage.BlindToken;

/**
 * Stops, where tokens are made, those that will be left out anyway: once a task has sent a value more often than the
 * cap, nothing of that value can become a pair, and all further copies would only burden the one partition where they
 * meet. A table of fixed size follows the frequent values; it may forget one and then sends too many, never too few.
 */
final class HeavyTokens {

    private static final int SLOTS = 1 << 16;

    private final int cap;
    private final long[] high = new long[SLOTS];
    private final long[] low = new long[SLOTS];
    private final int[] sent = new int[SLOTS];
    private final int[] votes = new int[SLOTS];

    HeavyTokens(int cap) {
        this.cap = cap;
    }

    /** Whether the token is still to be sent; counts it. */
    boolean admits(BlindToken token) {
        int slot = (int) (token.high() >>> 8) & (SLOTS - 1);
        boolean followed = votes[slot] > 0 && high[slot] == token.high() && low[slot] == token.low();
        if (followed) {
            votes[slot]++;
            return sent[slot]++ <= cap;
        }
        if (votes[slot] > 0) {
            votes[slot]--;
            return true;
        }
        high[slot] = token.high();
        low[slot] = token.low();
        sent[slot] = 1;
        votes[slot] = 1;
        return true;
    }
}
