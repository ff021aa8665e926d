package org.filet.linkage.oprf;

import java.util.List;

/** Inverses and roots modulo the prime of P-256, by powers whose exponents are fixed. */
final class Powers {

    private Powers() {}

    /** {@code a^(p−2)}: the inverse, 0 for 0. */
    static long[] inverse(long[] a) {
        long[] ones30 = ones30(a);
        long[] ones32 = shiftedTimes(ones30, 2, ones2(a));
        long[] r = shiftedTimes(ones32, 32, a);
        r = shiftedTimes(r, 128, ones32);
        r = shiftedTimes(r, 32, ones32);
        r = shiftedTimes(r, 30, ones30);
        return shiftedTimes(r, 2, a);
    }

    /** {@code a^((p−3)/4)}: times a, a square root of a if there is one. */
    static long[] quarter(long[] a) {
        long[] ones15 = ones15(a);
        long[] ones30 = shiftedTimes(ones15, 15, ones15);
        long[] ones32 = shiftedTimes(ones30, 2, ones2(a));
        long[] ones47 = shiftedTimes(ones32, 15, ones15);
        long[] ones94 = shiftedTimes(ones47, 47, ones47);
        long[] r = shiftedTimes(ones32, 32, a);
        return shiftedTimes(r, 190, ones94);
    }

    /** Replaces each by its inverse with one inversion for all (Montgomery's trick); none may be 0. */
    static void invertAll(List<long[]> values) {
        if (values.isEmpty()) {
            return;
        }
        long[][] before = new long[values.size()][];
        long[] product = Field.ONE;
        for (int i = 0; i < before.length; i++) {
            before[i] = product;
            long[] next = Field.zero();
            Field.multiply(next, product, values.get(i));
            product = next;
        }
        if (Field.zeroMask(product) != 0) {
            throw new MalformedMessage("Elements that must differ are equal or opposite");
        }
        long[] inverse = inverse(product);
        for (int i = before.length - 1; i >= 0; i--) {
            long[] value = values.get(i);
            long[] rest = Field.zero();
            Field.multiply(rest, inverse, value);
            Field.multiply(value, inverse, before[i]);
            inverse = rest;
        }
    }

    private static long[] ones2(long[] a) {
        return shiftedTimes(a, 1, a);
    }

    private static long[] ones15(long[] a) {
        long[] ones3 = shiftedTimes(ones2(a), 1, a);
        long[] ones6 = shiftedTimes(ones3, 3, ones3);
        long[] ones12 = shiftedTimes(ones6, 6, ones6);
        return shiftedTimes(ones12, 3, ones3);
    }

    private static long[] ones30(long[] a) {
        long[] ones15 = ones15(a);
        return shiftedTimes(ones15, 15, ones15);
    }

    private static long[] shiftedTimes(long[] base, int shift, long[] factor) {
        long[] r = Field.zero();
        Field.square(r, base, shift);
        Field.multiply(r, r, factor);
        return r;
    }
}
