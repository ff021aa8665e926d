package org.filet.linkage.oprf;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;

/** {@code P256_XMD:SHA-256_SSWU_RO_} under one domain separation tag (RFC 9380 §8.2). */
final class HashToGroup {

    private final String domain;

    HashToGroup(byte[] domain) {
        this.domain = new String(domain, StandardCharsets.US_ASCII);
    }

    Point of(byte[] input) {
        return new Point(Point.CURVE
                .importPoint(HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, domain)
                        .hashToCurve(input))
                .normalize());
    }
}
