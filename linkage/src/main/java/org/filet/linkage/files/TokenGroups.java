package org.filet.linkage.files;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the records that share a token in one part of all tokens: sorted by the leading bits of the token beside the
 * place of the entry, in one number, then compared in full where these bits agree.
 */
final class TokenGroups {

    /** Where pairs go. */
    interface Pairs {
        void put(long pair) throws IOException;
    }

    private final long[] entries;
    private final int limit;
    private final Pairs pairs;
    private final boolean oneFile;
    private long[] lefts = new long[16];
    private long[] rights = new long[16];
    private int leftCount;
    private int rightCount;
    private long cappedTokens;
    private long cappedPairs;

    /**
     * Prepares a part.
     *
     * @param entries token and posting by turns
     * @param limit most records that a token may have on one side
     */
    TokenGroups(long[] entries, int limit, boolean oneFile, Pairs pairs) {
        this.entries = entries;
        this.limit = limit;
        this.oneFile = oneFile;
        this.pairs = pairs;
    }

    long cappedTokens() {
        return cappedTokens;
    }

    long cappedPairs() {
        return cappedPairs;
    }

    void join() throws IOException {
        int count = entries.length / 2;
        int placeBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(count));
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = ((entries[2 * i] >>> placeBits) << placeBits) | i;
        }
        Arrays.sort(order);
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && order[to] >>> placeBits == order[from] >>> placeBits) {
                to++;
            }
            if (to - from > 1) {
                run(order, from, to, (1L << placeBits) - 1);
            }
            from = to;
        }
    }

    /** Entries whose leading bits agree: one token almost always, else one after the other. */
    private void run(long[] order, int from, int to, long places) throws IOException {
        int open = to;
        while (open > from) {
            long token = entries[2 * (int) (order[from] & places)];
            leftCount = 0;
            rightCount = 0;
            int kept = from;
            for (int i = from; i < open; i++) {
                int place = (int) (order[i] & places);
                if (entries[2 * place] == token) {
                    add(entries[2 * place + 1]);
                } else {
                    order[kept++] = order[i];
                }
            }
            open = kept;
            emit();
        }
    }

    private void add(long posting) {
        if (Posting.isRight(posting)) {
            rights = rightCount == rights.length ? Arrays.copyOf(rights, rightCount * 2) : rights;
            rights[rightCount++] = posting;
        } else {
            lefts = leftCount == lefts.length ? Arrays.copyOf(lefts, leftCount * 2) : lefts;
            lefts[leftCount++] = posting;
        }
    }

    private void emit() throws IOException {
        if (leftCount > limit || rightCount > limit) {
            cappedTokens++;
            cappedPairs += oneFile ? (long) leftCount * (leftCount - 1) / 2 : (long) leftCount * rightCount;
            return;
        }
        for (int i = 0; i < leftCount; i++) {
            if (oneFile) {
                emitWithin(i);
            } else {
                for (int j = 0; j < rightCount; j++) {
                    pairs.put(Posting.pair(lefts[i], rights[j]));
                }
            }
        }
    }

    private void emitWithin(int i) throws IOException {
        for (int j = i + 1; j < leftCount; j++) {
            int one = Posting.record(lefts[i]);
            int other = Posting.record(lefts[j]);
            if (one < other) {
                pairs.put(Posting.pair(lefts[i], lefts[j]));
            } else if (other < one) {
                pairs.put(Posting.pair(lefts[j], lefts[i]));
            }
        }
    }
}
