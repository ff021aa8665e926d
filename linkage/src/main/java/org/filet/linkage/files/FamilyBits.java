package org.filet.linkage.files;

import java.util.HashSet;
import java.util.Set;

/** Codes of token families as the bits of one number, in the order in which they are first seen; at most 64 of them. */
final class FamilyBits {

    private static final int MOST = 64;

    private final short[] codes = new short[MOST];
    private volatile int known;

    int bit(short code) {
        int seen = known;
        for (int i = 0; i < seen; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        return added(code);
    }

    private synchronized int added(short code) {
        int seen = known;
        for (int i = 0; i < seen; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        if (seen == MOST) {
            throw new IllegalStateException("More than " + MOST + " token families");
        }
        codes[seen] = code;
        known = seen + 1;
        return seen;
    }

    Set<Short> codes(long mask) {
        Set<Short> set = new HashSet<>();
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            set.add(codes[Long.numberOfTrailingZeros(rest)]);
        }
        return set;
    }
}
