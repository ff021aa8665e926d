package org.filet.linkage.oprf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** {@code P256_XMD:SHA-256_SSWU_RO_} under one domain separation tag (RFC 9380 §8.2). */
final class HashToGroup {

    private static final int SEED = 48;
    private static final long[] A = Field.of(BigInteger.valueOf(-3));
    private static final long[] Z = Field.of(BigInteger.valueOf(-10));
    private static final long[] ROOT_OF_TEN = root(Field.of(BigInteger.TEN));

    private final Xmd expander;

    HashToGroup(byte[] domain) {
        expander = new Xmd(domain);
    }

    Point of(byte[] input) {
        return of(List.of(input)).getFirst();
    }

    /** The elements of many inputs, with one inversion for all. Time does not depend on inputs of one length. */
    List<Point> of(List<byte[]> inputs) {
        List<Fraction> mapped = new ArrayList<>(2 * inputs.size());
        for (byte[] input : inputs) {
            byte[] uniform = expander.expand(input, 2 * SEED);
            mapped.add(map(Field.of(new BigInteger(1, uniform, 0, SEED))));
            mapped.add(map(Field.of(new BigInteger(1, uniform, SEED, SEED))));
        }
        Powers.invertAll(mapped.stream().map(fraction -> fraction.denominator).toList());
        List<Point> first = new ArrayList<>(inputs.size());
        List<Point> second = new ArrayList<>(inputs.size());
        for (int i = 0; i < mapped.size(); i++) {
            (i % 2 == 0 ? first : second).add(mapped.get(i).point());
        }
        return Affine.sum(first, second);
    }

    /** A point whose x is still a fraction. */
    private static final class Fraction {

        private final long[] numerator;
        private final long[] denominator;
        private final long[] y;

        Fraction(long[] numerator, long[] denominator, long[] y) {
            this.numerator = numerator;
            this.denominator = denominator;
            this.y = y;
        }

        /** The denominator is its own inverse by now. */
        Point point() {
            long[] x = Field.zero();
            Field.multiply(x, numerator, denominator);
            return new Point(x, y);
        }
    }

    /** The simplified map of Shallue, van de Woestijne and Ulas, straight-line (RFC 9380 appendix F.2). */
    private static Fraction map(long[] u) {
        long[] zu = product(Z, product(u, u));
        long[] v2 = product(zu, zu);
        Field.add(v2, v2, zu);
        long[] v3 = Field.zero();
        Field.add(v3, v2, Field.ONE);
        v3 = product(Point.B, v3);
        long[] v4 = Field.zero();
        Field.subtract(v4, v4, v2);
        Field.choose(v4, Field.zeroMask(v2), Z, v4);
        v4 = product(A, v4);
        long[] square = product(v4, v4);
        long[] numerator = product(v3, v3);
        Field.add(numerator, numerator, product(A, square));
        numerator = product(numerator, v3);
        long[] denominator = product(square, v4);
        Field.add(numerator, numerator, product(Point.B, denominator));
        long[] y = product(zu, u);
        long[] x = product(zu, v3);
        long[] root = Field.zero();
        long isSquare = rootOfRatio(root, numerator, denominator);
        y = product(y, root);
        Field.choose(x, isSquare, v3, x);
        Field.choose(y, isSquare, root, y);
        long[] negative = Field.zero();
        Field.subtract(negative, negative, y);
        Field.choose(y, -(Field.parity(u) ^ Field.parity(y)), negative, y);
        return new Fraction(x, v4, y);
    }

    /** A root of the ratio or, when it has none (mask 0), of Z times the ratio ({@code sqrt_ratio_3mod4}). */
    private static long rootOfRatio(long[] root, long[] numerator, long[] denominator) {
        long[] product = product(numerator, denominator);
        long[] power = Powers.quarter(product(product(denominator, denominator), product));
        power = product(power, product);
        long[] check = product(product(power, power), denominator);
        Field.subtract(check, check, numerator);
        long isSquare = Field.zeroMask(check);
        Field.choose(root, isSquare, power, product(power, ROOT_OF_TEN));
        return isSquare;
    }

    private static long[] root(long[] a) {
        return product(Powers.quarter(a), a);
    }

    private static long[] product(long[] a, long[] b) {
        long[] r = Field.zero();
        Field.multiply(r, a, b);
        return r;
    }
}
