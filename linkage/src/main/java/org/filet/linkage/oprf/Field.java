package org.filet.linkage.oprf;

import java.math.BigInteger;

/**
 * Integers modulo the prime p = 2²⁵⁶ − 2²²⁴ + 2¹⁹² + 2⁹⁶ − 1 of P-256, five limbs of 52 bits, in Montgomery's form with
 * R = 2²⁶⁰. Limbs are signed and need not be carried: a sum or a difference of a few products can be multiplied as it
 * is. With |a| < A·2²⁵⁶ and |b| < B·2²⁵⁶, a product lies between −AB/16 and 1 + AB/16 times 2²⁵⁶; callers keep AB below
 * 16 and every limb below 2⁵⁶, and {@link #reduce} brings a value back to about [0, p].
 *
 * <p>No branch and no index depends on a value, so that time does not, as far as a JVM can promise: the compiler is
 * free to do otherwise, and was not seen to.
 */
final class Field {

    static final BigInteger PRIME =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final int LIMBS = 5;
    private static final int BITS = 52;
    private static final long MASK = (1L << BITS) - 1;
    private static final int LENGTH = 32;
    private static final long[] P = limbs(PRIME);
    private static final long[] SQUARED_R =
            limbs(BigInteger.ONE.shiftLeft(2 * LIMBS * BITS).mod(PRIME));
    private static final long[] UNIT = {1, 0, 0, 0, 0};

    static final long[] ONE = of(BigInteger.ONE);

    private Field() {}

    static long[] zero() {
        return new long[LIMBS];
    }

    static long[] of(BigInteger value) {
        long[] r = limbs(value.mod(PRIME));
        multiply(r, r, SQUARED_R);
        return r;
    }

    /** 32 bytes, big-endian, of which every value is taken modulo p. */
    static long[] decode(byte[] bytes, int from) {
        return of(new BigInteger(1, bytes, from, LENGTH));
    }

    /** The value in [0, p), big-endian. */
    static void encode(long[] a, byte[] to, int from) {
        long[] plain = zero();
        multiply(plain, a, UNIT);
        canonical(plain);
        for (int i = 0; i < LENGTH; i++) {
            int bit = 8 * (LENGTH - 1 - i);
            int limb = bit / BITS;
            long low = plain[limb] >>> (bit % BITS);
            long high = limb + 1 < LIMBS ? plain[limb + 1] << (BITS - bit % BITS) : 0;
            to[from + i] = (byte) (low | high);
        }
    }

    /** {@code r = a·b/R}; r may be an operand. */
    static void multiply(long[] r, long[] a, long[] b) {
        multiply(r, a, b, wide());
    }

    /** {@code r = a·b/R}, with room for columns. */
    static void multiply(long[] r, long[] a, long[] b, long[] wide) {
        low(wide, a, b);
        high(wide, a, b);
        divide(r, wide);
    }

    /** {@code r = (a·b − c·d)/R}, with room for columns, twice. */
    static void multiplyAndSubtract(long[] r, long[] a, long[] b, long[] c, long[] d, long[] wide, long[] other) {
        low(wide, a, b);
        high(wide, a, b);
        low(other, c, d);
        high(other, c, d);
        for (int i = 0; i < wide.length; i++) {
            wide[i] -= other[i];
        }
        divide(r, wide);
    }

    /** {@code r = a²/R}; r may be the operand. */
    static void square(long[] r, long[] a) {
        square(r, a, wide());
    }

    /** {@code r = a²/R}, with room for columns. */
    static void square(long[] r, long[] a, long[] wide) {
        lowOfSquare(wide, a);
        highOfSquare(wide, a);
        divide(r, wide);
    }

    /** Room for the columns of a product. */
    static long[] wide() {
        return new long[2 * LIMBS];
    }

    /** Squares so many times. */
    static void square(long[] r, long[] a, int times) {
        long[] wide = wide();
        square(r, a, wide);
        for (int i = 1; i < times; i++) {
            square(r, r, wide);
        }
    }

    static void add(long[] r, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] + b[i];
        }
    }

    static void subtract(long[] r, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] - b[i];
        }
    }

    /** A small multiple. */
    static void scale(long[] r, long[] a, int factor) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = a[i] * factor;
        }
    }

    /** Brings a value of at most some 2⁶·2²⁵⁶ close to [0, p], by taking off as often p as its top bits say. */
    static void reduce(long[] r) {
        carry(r, r[0], r[1], r[2], r[3], r[4]);
        long top = r[4] >> 48;
        r[0] += top;
        r[1] -= top << 44;
        r[3] -= top << 36;
        r[4] -= (top << 48) - (top << 16);
    }

    /** All ones when the value is 0 modulo p, else 0. */
    static long zeroMask(long[] a) {
        long[] copy = a.clone();
        canonical(copy);
        long any = copy[0] | copy[1] | copy[2] | copy[3] | copy[4];
        return ~((any | -any) >> 63);
    }

    /** 1 when the plain value is odd. */
    static long parity(long[] a) {
        long[] plain = zero();
        multiply(plain, a, UNIT);
        canonical(plain);
        return plain[0] & 1;
    }

    /** {@code r = mask ? a : b}, the mask all ones or 0. */
    static void choose(long[] r, long mask, long[] a, long[] b) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] = (a[i] & mask) | (b[i] & ~mask);
        }
    }

    /** {@code r |= mask & a}. */
    static void gather(long[] r, long mask, long[] a) {
        for (int i = 0; i < LIMBS; i++) {
            r[i] |= a[i] & mask;
        }
    }

    /** The columns of the product, modulo 2⁶⁴. */
    private static void low(long[] wide, long[] a, long[] b) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long b4 = b[4];
        wide[0] = a0 * b0;
        wide[1] = a0 * b1 + a1 * b0;
        wide[2] = a0 * b2 + a1 * b1 + a2 * b0;
        wide[3] = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0;
        wide[4] = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0;
        wide[5] = a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1;
        wide[6] = a2 * b4 + a3 * b3 + a4 * b2;
        wide[7] = a3 * b4 + a4 * b3;
        wide[8] = a4 * b4;
    }

    /** Makes the columns whole: what exceeds 52 bits of each product goes to the next column. */
    private static void high(long[] wide, long[] a, long[] b) {
        long as0 = a[0] << 6;
        long as1 = a[1] << 6;
        long as2 = a[2] << 6;
        long as3 = a[3] << 6;
        long as4 = a[4] << 6;
        long bs0 = b[0] << 6;
        long bs1 = b[1] << 6;
        long bs2 = b[2] << 6;
        long bs3 = b[3] << 6;
        long bs4 = b[4] << 6;
        long h0 = Math.multiplyHigh(as0, bs0);
        wide[0] += -(h0 << 52);
        long h1 = Math.multiplyHigh(as0, bs1) + Math.multiplyHigh(as1, bs0);
        wide[1] += h0 - (h1 << 52);
        long h2 = Math.multiplyHigh(as0, bs2) + Math.multiplyHigh(as1, bs1) + Math.multiplyHigh(as2, bs0);
        wide[2] += h1 - (h2 << 52);
        long h3 = Math.multiplyHigh(as0, bs3)
                + Math.multiplyHigh(as1, bs2)
                + Math.multiplyHigh(as2, bs1)
                + Math.multiplyHigh(as3, bs0);
        wide[3] += h2 - (h3 << 52);
        long h4 = Math.multiplyHigh(as0, bs4)
                + Math.multiplyHigh(as1, bs3)
                + Math.multiplyHigh(as2, bs2)
                + Math.multiplyHigh(as3, bs1)
                + Math.multiplyHigh(as4, bs0);
        wide[4] += h3 - (h4 << 52);
        long h5 = Math.multiplyHigh(as1, bs4)
                + Math.multiplyHigh(as2, bs3)
                + Math.multiplyHigh(as3, bs2)
                + Math.multiplyHigh(as4, bs1);
        wide[5] += h4 - (h5 << 52);
        long h6 = Math.multiplyHigh(as2, bs4) + Math.multiplyHigh(as3, bs3) + Math.multiplyHigh(as4, bs2);
        wide[6] += h5 - (h6 << 52);
        long h7 = Math.multiplyHigh(as3, bs4) + Math.multiplyHigh(as4, bs3);
        wide[7] += h6 - (h7 << 52);
        long h8 = Math.multiplyHigh(as4, bs4);
        wide[8] += h7 - (h8 << 52);
        wide[9] = h8;
    }

    private static void lowOfSquare(long[] wide, long[] a) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long d0 = a0 << 1;
        long d1 = a1 << 1;
        long d2 = a2 << 1;
        long d3 = a3 << 1;
        wide[0] = a0 * a0;
        wide[1] = d0 * a1;
        wide[2] = d0 * a2 + a1 * a1;
        wide[3] = d0 * a3 + d1 * a2;
        wide[4] = d0 * a4 + d1 * a3 + a2 * a2;
        wide[5] = d1 * a4 + d2 * a3;
        wide[6] = d2 * a4 + a3 * a3;
        wide[7] = d3 * a4;
        wide[8] = a4 * a4;
    }

    private static void highOfSquare(long[] wide, long[] a) {
        long as0 = a[0] << 6;
        long as1 = a[1] << 6;
        long as2 = a[2] << 6;
        long as3 = a[3] << 6;
        long as4 = a[4] << 6;
        long ds0 = as0 << 1;
        long ds1 = as1 << 1;
        long ds2 = as2 << 1;
        long ds3 = as3 << 1;
        long h0 = Math.multiplyHigh(as0, as0);
        wide[0] += -(h0 << 52);
        long h1 = Math.multiplyHigh(ds0, as1);
        wide[1] += h0 - (h1 << 52);
        long h2 = Math.multiplyHigh(ds0, as2) + Math.multiplyHigh(as1, as1);
        wide[2] += h1 - (h2 << 52);
        long h3 = Math.multiplyHigh(ds0, as3) + Math.multiplyHigh(ds1, as2);
        wide[3] += h2 - (h3 << 52);
        long h4 = Math.multiplyHigh(ds0, as4) + Math.multiplyHigh(ds1, as3) + Math.multiplyHigh(as2, as2);
        wide[4] += h3 - (h4 << 52);
        long h5 = Math.multiplyHigh(ds1, as4) + Math.multiplyHigh(ds2, as3);
        wide[5] += h4 - (h5 << 52);
        long h6 = Math.multiplyHigh(ds2, as4) + Math.multiplyHigh(as3, as3);
        wide[6] += h5 - (h6 << 52);
        long h7 = Math.multiplyHigh(ds3, as4);
        wide[7] += h6 - (h7 << 52);
        long h8 = Math.multiplyHigh(as4, as4);
        wide[8] += h7 - (h8 << 52);
        wide[9] = h8;
    }

    /** Divides columns by R. As −1/p is 1 modulo 2⁵², each low limb is the multiple of p that clears it, and p itself is shifts. */
    private static void divide(long[] r, long[] wide) {
        long t0 = wide[0];
        long q0 = t0 & MASK;
        long t1 = wide[1] + (((t0 << 44) & MASK) + (t0 >> 52));
        long q1 = t1 & MASK;
        long t2 = wide[2] + (q0 >>> 8) + (((t1 << 44) & MASK) + (t1 >> 52));
        long q2 = t2 & MASK;
        long t3 = wide[3] + ((q0 << 36) & MASK) + (q1 >>> 8) + (((t2 << 44) & MASK) + (t2 >> 52));
        long q3 = t3 & MASK;
        long t4 = wide[4]
                + (q0 >>> 16)
                + ((q0 << 48) & MASK)
                - ((q0 << 16) & MASK)
                + ((q1 << 36) & MASK)
                + (q2 >>> 8)
                + (((t3 << 44) & MASK) + (t3 >> 52));
        long q4 = t4 & MASK;
        long t5 = wide[5]
                + (q0 >>> 4)
                - (q0 >>> 36)
                + (q1 >>> 16)
                + ((q1 << 48) & MASK)
                - ((q1 << 16) & MASK)
                + ((q2 << 36) & MASK)
                + (q3 >>> 8)
                + (((t4 << 44) & MASK) + (t4 >> 52));
        long t6 = wide[6]
                + (q1 >>> 4)
                - (q1 >>> 36)
                + (q2 >>> 16)
                + ((q2 << 48) & MASK)
                - ((q2 << 16) & MASK)
                + ((q3 << 36) & MASK)
                + (q4 >>> 8);
        long t7 = wide[7]
                + (q2 >>> 4)
                - (q2 >>> 36)
                + (q3 >>> 16)
                + ((q3 << 48) & MASK)
                - ((q3 << 16) & MASK)
                + ((q4 << 36) & MASK);
        long t8 = wide[8] + (q3 >>> 4) - (q3 >>> 36) + (q4 >>> 16) + ((q4 << 48) & MASK) - ((q4 << 16) & MASK);
        long t9 = wide[9] + (q4 >>> 4) - (q4 >>> 36);
        carry(r, t5, t6, t7, t8, t9);
    }

    /** Two reductions lead into [0, 2²⁵⁶), which is less than 2p. */
    private static void canonical(long[] r) {
        reduce(r);
        reduce(r);
        carry(r, r[0], r[1], r[2], r[3], r[4]);
        long[] less = zero();
        carry(less, r[0] - P[0], r[1] - P[1], r[2] - P[2], r[3] - P[3], r[4] - P[4]);
        choose(r, less[4] >> 63, r, less);
    }

    private static void carry(long[] r, long c0, long c1, long c2, long c3, long c4) {
        long d1 = c1 + (c0 >> BITS);
        long d2 = c2 + (d1 >> BITS);
        long d3 = c3 + (d2 >> BITS);
        r[0] = c0 & MASK;
        r[1] = d1 & MASK;
        r[2] = d2 & MASK;
        r[3] = d3 & MASK;
        r[4] = c4 + (d3 >> BITS);
    }

    private static long[] limbs(BigInteger value) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = value.shiftRight(i * BITS).longValue() & MASK;
        }
        return limbs;
    }
}
