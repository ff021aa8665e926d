package org.filet.linkage.oprf;

import java.util.Arrays;

/** The digits of scalars in base 32. */
final class Digits {

    static final int WIDTH = 5;

    /** How many odd digits a secret has below its leading 2²⁵⁵. */
    static final int COUNT = 51;

    /** How many points a table for odd digits has: those × 1, × 3 … × 31. */
    static final int TABLE = 16;

    /** How many a table for public scalars has: those × 1, × 3 … × 15. */
    static final int PUBLIC_TABLE = 8;

    private static final int BITS = 256;

    private Digits() {}

    /**
     * A scalar k as ±(2²⁵⁵ + Σ dᵢ·32ⁱ) modulo the order, every dᵢ odd and within ±31 (Joye and Tunstall, 2009): no
     * digit is 0, so that every secret takes the same steps. The last of the array is −1 when the sign is minus, which
     * is when k is even, else 0. No branch and no index depends on the scalar.
     */
    static int[] secret(Scalar scalar) {
        byte[] k = scalar.encoded();
        int even = (k[Scalar.LENGTH - 1] & 1) - 1;
        byte[] opposite = Scalar.opposite(k);
        for (int i = 0; i < k.length; i++) {
            k[i] = (byte) ((k[i] & ~even) | (opposite[i] & even));
        }
        int[] digits = new int[COUNT + 1];
        for (int i = 0; i < COUNT; i++) {
            digits[i] = 2 * bits(k, WIDTH * i + 1, WIDTH) + 1 - (1 << WIDTH);
        }
        digits[COUNT] = even;
        Arrays.fill(k, (byte) 0);
        Arrays.fill(opposite, (byte) 0);
        return digits;
    }

    /** A public scalar in non-adjacent form: by bit, 0 or an odd digit within ±15, at most one in any five. */
    static byte[] nonAdjacent(Scalar scalar) {
        byte[] k = scalar.encoded();
        byte[] digits = new byte[BITS + WIDTH + 1];
        int carry = 0;
        int at = 0;
        while (at <= BITS) {
            if (bits(k, at, 1) == carry) {
                at++;
                continue;
            }
            int digit = bits(k, at, WIDTH) + carry;
            carry = digit >> (WIDTH - 1);
            digits[at] = (byte) (digit - (carry << WIDTH));
            at += WIDTH;
        }
        return digits;
    }

    private static int bits(byte[] k, int from, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            int at = from + i;
            int bit = at < BITS ? (k[k.length - 1 - (at >> 3)] >> (at & 7)) & 1 : 0;
            bits |= bit << i;
        }
        return bits;
    }
}
