package org.filet.bench.leakage;

/** Pairs of records and, from the side of each, a sum over the tokens they share. */
final class Pairs {

    private long[] keys = new long[1 << 16];
    private long[] fromLower = new long[1 << 16];
    private long[] fromHigher = new long[1 << 16];
    private int size;

    /** Adds what a shared token shows of two different records, seen from each of them. */
    void add(int one, int other, long fromOne, long fromOther) {
        if (one > other) {
            add(other, one, fromOther, fromOne);
            return;
        }
        if (size > keys.length * 0.6) {
            grow();
        }
        long key = (((long) one << 32) | other) + 1;
        int at = place(key);
        size += keys[at] == 0 ? 1 : 0;
        keys[at] = key;
        fromLower[at] += fromOne;
        fromHigher[at] += fromOther;
    }

    int size() {
        return size;
    }

    /** What is known of a pair. */
    @FunctionalInterface
    interface Each {
        void pair(int lower, int higher, long fromLower, long fromHigher);
    }

    void each(Each each) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                long key = keys[at] - 1;
                each.pair((int) (key >>> 32), (int) key, fromLower[at], fromHigher[at]);
            }
        }
    }

    private int place(long key) {
        int at = (int) Mix.of(key) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldLower = fromLower;
        long[] oldHigher = fromHigher;
        keys = new long[2 * oldKeys.length];
        fromLower = new long[keys.length];
        fromHigher = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                fromLower[at] = oldLower[i];
                fromHigher[at] = oldHigher[i];
            }
        }
    }
}
