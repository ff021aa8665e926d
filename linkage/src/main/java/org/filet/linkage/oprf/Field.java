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

    /** {@code r = a·b/R}, row by row; r may be an operand. */
    static void multiply(long[] r, long[] a, long[] b) {
        long b0 = b[0];
        long s0 = b0 << 6;
        long b1 = b[1];
        long s1 = b1 << 6;
        long b2 = b[2];
        long s2 = b2 << 6;
        long b3 = b[3];
        long s3 = b3 << 6;
        long b4 = b[4];
        long s4 = b4 << 6;
        long c0 = 0;
        long c1 = 0;
        long c2 = 0;
        long c3 = 0;
        long c4 = 0;
        long x0 = a[0];
        long y0 = x0 << 6;
        long t0 = c0 + ((x0 * b0) & MASK);
        long q0 = t0 & MASK;
        c0 = c1 + ((x0 * b1) & MASK) + Math.multiplyHigh(y0, s0) + ((t0 >> 52) + ((t0 << 44) & MASK));
        c1 = c2 + ((x0 * b2) & MASK) + Math.multiplyHigh(y0, s1) + (q0 >>> 8);
        c2 = c3 + ((x0 * b3) & MASK) + Math.multiplyHigh(y0, s2) + ((q0 << 36) & MASK);
        c3 = c4
                + ((x0 * b4) & MASK)
                + Math.multiplyHigh(y0, s3)
                + ((q0 >>> 16) + (((q0 << 48) & MASK) - ((q0 << 16) & MASK)));
        c4 = Math.multiplyHigh(y0, s4) + ((q0 >>> 4) - (q0 >>> 36));
        long x1 = a[1];
        long y1 = x1 << 6;
        long t1 = c0 + ((x1 * b0) & MASK);
        long q1 = t1 & MASK;
        c0 = c1 + ((x1 * b1) & MASK) + Math.multiplyHigh(y1, s0) + ((t1 >> 52) + ((t1 << 44) & MASK));
        c1 = c2 + ((x1 * b2) & MASK) + Math.multiplyHigh(y1, s1) + (q1 >>> 8);
        c2 = c3 + ((x1 * b3) & MASK) + Math.multiplyHigh(y1, s2) + ((q1 << 36) & MASK);
        c3 = c4
                + ((x1 * b4) & MASK)
                + Math.multiplyHigh(y1, s3)
                + ((q1 >>> 16) + (((q1 << 48) & MASK) - ((q1 << 16) & MASK)));
        c4 = Math.multiplyHigh(y1, s4) + ((q1 >>> 4) - (q1 >>> 36));
        long x2 = a[2];
        long y2 = x2 << 6;
        long t2 = c0 + ((x2 * b0) & MASK);
        long q2 = t2 & MASK;
        c0 = c1 + ((x2 * b1) & MASK) + Math.multiplyHigh(y2, s0) + ((t2 >> 52) + ((t2 << 44) & MASK));
        c1 = c2 + ((x2 * b2) & MASK) + Math.multiplyHigh(y2, s1) + (q2 >>> 8);
        c2 = c3 + ((x2 * b3) & MASK) + Math.multiplyHigh(y2, s2) + ((q2 << 36) & MASK);
        c3 = c4
                + ((x2 * b4) & MASK)
                + Math.multiplyHigh(y2, s3)
                + ((q2 >>> 16) + (((q2 << 48) & MASK) - ((q2 << 16) & MASK)));
        c4 = Math.multiplyHigh(y2, s4) + ((q2 >>> 4) - (q2 >>> 36));
        long x3 = a[3];
        long y3 = x3 << 6;
        long t3 = c0 + ((x3 * b0) & MASK);
        long q3 = t3 & MASK;
        c0 = c1 + ((x3 * b1) & MASK) + Math.multiplyHigh(y3, s0) + ((t3 >> 52) + ((t3 << 44) & MASK));
        c1 = c2 + ((x3 * b2) & MASK) + Math.multiplyHigh(y3, s1) + (q3 >>> 8);
        c2 = c3 + ((x3 * b3) & MASK) + Math.multiplyHigh(y3, s2) + ((q3 << 36) & MASK);
        c3 = c4
                + ((x3 * b4) & MASK)
                + Math.multiplyHigh(y3, s3)
                + ((q3 >>> 16) + (((q3 << 48) & MASK) - ((q3 << 16) & MASK)));
        c4 = Math.multiplyHigh(y3, s4) + ((q3 >>> 4) - (q3 >>> 36));
        long x4 = a[4];
        long y4 = x4 << 6;
        long t4 = c0 + ((x4 * b0) & MASK);
        long q4 = t4 & MASK;
        c0 = c1 + ((x4 * b1) & MASK) + Math.multiplyHigh(y4, s0) + ((t4 >> 52) + ((t4 << 44) & MASK));
        c1 = c2 + ((x4 * b2) & MASK) + Math.multiplyHigh(y4, s1) + (q4 >>> 8);
        c2 = c3 + ((x4 * b3) & MASK) + Math.multiplyHigh(y4, s2) + ((q4 << 36) & MASK);
        c3 = c4
                + ((x4 * b4) & MASK)
                + Math.multiplyHigh(y4, s3)
                + ((q4 >>> 16) + (((q4 << 48) & MASK) - ((q4 << 16) & MASK)));
        c4 = Math.multiplyHigh(y4, s4) + ((q4 >>> 4) - (q4 >>> 36));
        carry(r, c0, c1, c2, c3, c4);
    }

    /** {@code r = a²/R}, column by column; r may be the operand. */
    static void square(long[] r, long[] a) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long d0 = a0 << 1;
        long d1 = a1 << 1;
        long d2 = a2 << 1;
        long d3 = a3 << 1;
        long as0 = a0 << 6;
        long as1 = a1 << 6;
        long as2 = a2 << 6;
        long as3 = a3 << 6;
        long as4 = a4 << 6;
        long ds0 = d0 << 6;
        long ds1 = d1 << 6;
        long ds2 = d2 << 6;
        long ds3 = d3 << 6;
        long h0 = Math.multiplyHigh(as0, as0);
        long t0 = a0 * a0 - (h0 << 52);
        long q0 = t0 & MASK;
        long h1 = Math.multiplyHigh(ds0, as1);
        long t1 = d0 * a1 - (h1 << 52) + h0 + ((t0 << 44) & MASK);
        long q1 = t1 & MASK;
        long h2 = Math.multiplyHigh(ds0, as2) + Math.multiplyHigh(as1, as1);
        long t2 = d0 * a2 + a1 * a1 - (h2 << 52) + h1 + (q0 >>> 8) + (((t1 << 44) & MASK) + (t1 >> 52));
        long q2 = t2 & MASK;
        long h3 = Math.multiplyHigh(ds0, as3) + Math.multiplyHigh(ds1, as2);
        long t3 = d0 * a3
                + d1 * a2
                - (h3 << 52)
                + h2
                + ((q0 << 36) & MASK)
                + (q1 >>> 8)
                + (((t2 << 44) & MASK) + (t2 >> 52));
        long q3 = t3 & MASK;
        long h4 = Math.multiplyHigh(ds0, as4) + Math.multiplyHigh(ds1, as3) + Math.multiplyHigh(as2, as2);
        long t4 = d0 * a4
                + d1 * a3
                + a2 * a2
                - (h4 << 52)
                + h3
                + (q0 >>> 16)
                + ((q0 << 48) & MASK)
                - ((q0 << 16) & MASK)
                + ((q1 << 36) & MASK)
                + (q2 >>> 8)
                + (((t3 << 44) & MASK) + (t3 >> 52));
        long q4 = t4 & MASK;
        long h5 = Math.multiplyHigh(ds1, as4) + Math.multiplyHigh(ds2, as3);
        long t5 = d1 * a4
                + d2 * a3
                - (h5 << 52)
                + h4
                + (q0 >>> 4)
                - (q0 >>> 36)
                + (q1 >>> 16)
                + ((q1 << 48) & MASK)
                - ((q1 << 16) & MASK)
                + ((q2 << 36) & MASK)
                + (q3 >>> 8)
                + (((t4 << 44) & MASK) + (t4 >> 52));
        long h6 = Math.multiplyHigh(ds2, as4) + Math.multiplyHigh(as3, as3);
        long t6 = d2 * a4
                + a3 * a3
                - (h6 << 52)
                + h5
                + (q1 >>> 4)
                - (q1 >>> 36)
                + (q2 >>> 16)
                + ((q2 << 48) & MASK)
                - ((q2 << 16) & MASK)
                + ((q3 << 36) & MASK)
                + (q4 >>> 8);
        long h7 = Math.multiplyHigh(ds3, as4);
        long t7 = d3 * a4
                - (h7 << 52)
                + h6
                + (q2 >>> 4)
                - (q2 >>> 36)
                + (q3 >>> 16)
                + ((q3 << 48) & MASK)
                - ((q3 << 16) & MASK)
                + ((q4 << 36) & MASK);
        long h8 = Math.multiplyHigh(as4, as4);
        long t8 = a4 * a4
                - (h8 << 52)
                + h7
                + (q3 >>> 4)
                - (q3 >>> 36)
                + (q4 >>> 16)
                + ((q4 << 48) & MASK)
                - ((q4 << 16) & MASK);
        long t9 = h8 + (q4 >>> 4) - (q4 >>> 36);
        carry(r, t5, t6, t7, t8, t9);
    }

    /** Squares so many times. */
    static void square(long[] r, long[] a, int times) {
        square(r, a);
        for (int i = 1; i < times; i++) {
            square(r, r);
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
