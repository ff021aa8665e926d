package org.filet.linkage.spark;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import scala.Tuple2;

/** The tokens of one partition in plain arrays, ordered by value: equal ones stand side by side. */
final class SortedTokens {

    private long[] high = new long[1 << 16];
    private long[] low = new long[1 << 16];
    private long[] records = new long[1 << 16];
    private short[] families = new short[1 << 16];
    private Side[] sides = new Side[1 << 16];
    private int[] order = {};
    private int size;

    private SortedTokens() {}

    static SortedTokens read(Iterator<Tuple2<Integer, byte[]>> blocks) {
        SortedTokens tokens = new SortedTokens();
        while (blocks.hasNext()) {
            tokens.add(ByteBuffer.wrap(blocks.next()._2()));
        }
        tokens.sort();
        return tokens;
    }

    int size() {
        return size;
    }

    long record(int place) {
        return records[order[place]];
    }

    short family(int place) {
        return families[order[place]];
    }

    Side side(int place) {
        return sides[order[place]];
    }

    /** The first place after this one that holds another value. */
    int endOfEqual(int place) {
        int end = place + 1;
        while (end < size && compare(order[place], order[end]) == 0) {
            end++;
        }
        return end;
    }

    private void add(ByteBuffer block) {
        int tokens = block.remaining() / TokenBlocks.TOKEN_BYTES;
        if (size + tokens > high.length) {
            grow(Math.max(size + tokens, size + (size >> 1)));
        }
        while (block.hasRemaining()) {
            high[size] = block.getLong();
            low[size] = block.getLong();
            records[size] = block.getLong();
            families[size] = block.getShort();
            sides[size] = Side.of(block.get());
            size++;
        }
    }

    private void grow(int length) {
        high = Arrays.copyOf(high, length);
        low = Arrays.copyOf(low, length);
        records = Arrays.copyOf(records, length);
        families = Arrays.copyOf(families, length);
        sides = Arrays.copyOf(sides, length);
    }

    /** By the first bits, with the place in the remaining ones, as numbers; then the few that are still out of order. */
    private void sort() {
        long place = Long.highestOneBit(Math.max(1, size)) * 2 - 1;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (high[i] & ~place) | i;
        }
        Arrays.sort(keys);
        order = new int[size];
        for (int i = 0; i < size; i++) {
            insert((int) (keys[i] & place), i);
        }
    }

    private void insert(int token, int last) {
        int at = last;
        while (at > 0 && compare(order[at - 1], token) > 0) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = token;
    }

    private int compare(int one, int other) {
        int byHigh = Long.compare(high[one], high[other]);
        return byHigh != 0 ? byHigh : Long.compare(low[one], low[other]);
    }
}
