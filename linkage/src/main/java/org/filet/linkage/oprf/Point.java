package org.filet.linkage.oprf;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** An element of P-256 other than infinity. */
final class Point {

    static final int LENGTH = 33;
    static final ECCurve CURVE = CustomNamedCurves.getByName("secp256r1").getCurve();
    static final Point BASE = new Point(CustomNamedCurves.getByName("secp256r1").getG());

    private final ECPoint affine;

    Point(ECPoint affine) {
        this.affine = affine;
    }

    /** SEC 1 compressed; infinity, other forms and points off the curve are malformed. */
    static Point decode(byte[] bytes) {
        if (bytes.length != LENGTH || (bytes[0] != 2 && bytes[0] != 3)) {
            throw new MalformedMessage("An element is not in compressed form");
        }
        try {
            return new Point(CURVE.decodePoint(bytes));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessage("An element is not on the curve");
        }
    }

    byte[] encoded() {
        return affine.getEncoded(true);
    }

    byte[] uncompressed() {
        return affine.getEncoded(false);
    }

    ECPoint affine() {
        return affine;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && affine.equals(point.affine);
    }

    @Override
    public int hashCode() {
        return affine.hashCode();
    }
}
