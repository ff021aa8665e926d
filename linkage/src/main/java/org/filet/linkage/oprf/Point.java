package org.filet.linkage.oprf;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/** An element of P-256 other than infinity: a point on y² = x³ − 3x + b. Coordinates are never changed. */
final class Point {

    static final int LENGTH = 33;
    static final long[] B =
            Field.of(new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16));
    static final Point BASE =
            decode(HexFormat.of().parseHex("036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"));

    private final long[] x;
    private final long[] y;

    Point(long[] x, long[] y) {
        this.x = x;
        this.y = y;
    }

    /** SEC 1 compressed; infinity, other forms and points off the curve are malformed. */
    static Point decode(byte[] bytes) {
        if (bytes.length != LENGTH || (bytes[0] != 2 && bytes[0] != 3)) {
            throw new MalformedMessage("An element is not in compressed form");
        }
        BigInteger plain = new BigInteger(1, bytes, 1, LENGTH - 1);
        if (plain.compareTo(Field.PRIME) >= 0) {
            throw new MalformedMessage("An element is not canonical");
        }
        long[] x = Field.of(plain);
        long[] square = ordinateSquared(x);
        long[] y = Powers.quarter(square);
        Field.multiply(y, y, square);
        long[] check = Field.zero();
        Field.square(check, y);
        Field.subtract(check, check, square);
        if (Field.zeroMask(check) == 0) {
            throw new MalformedMessage("An element is not on the curve");
        }
        Point point = new Point(x, y);
        return Field.parity(y) == (bytes[0] & 1) ? point : point.negated();
    }

    byte[] encoded() {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = (byte) (2 + Field.parity(y));
        Field.encode(x, bytes, 1);
        return bytes;
    }

    /** SEC 1 uncompressed. */
    byte[] uncompressed() {
        byte[] bytes = new byte[2 * LENGTH - 1];
        bytes[0] = 4;
        Field.encode(x, bytes, 1);
        Field.encode(y, bytes, LENGTH);
        return bytes;
    }

    Point negated() {
        long[] opposite = Field.zero();
        Field.subtract(opposite, opposite, y);
        return new Point(x, opposite);
    }

    long[] x() {
        return x;
    }

    long[] y() {
        return y;
    }

    /** {@code x³ − 3x + b}. */
    private static long[] ordinateSquared(long[] x) {
        long[] r = Field.zero();
        long[] three = Field.zero();
        Field.square(r, x);
        Field.scale(three, Field.ONE, 3);
        Field.subtract(r, r, three);
        Field.multiply(r, r, x);
        Field.add(r, r, B);
        return r;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && Arrays.equals(encoded(), point.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded());
    }
}
