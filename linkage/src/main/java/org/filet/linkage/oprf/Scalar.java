package org.filet.linkage.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.util.BigIntegers;

/** An integer modulo the order of P-256. */
final class Scalar {

    static final int LENGTH = 32;
    static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final BigInteger value;

    private Scalar(BigInteger value) {
        this.value = value;
    }

    /** Any integer, reduced. */
    static Scalar of(BigInteger value) {
        return new Scalar(value.mod(ORDER));
    }

    static Scalar of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** 32 bytes, big-endian; anything not below the order is malformed. */
    static Scalar decode(byte[] bytes) {
        BigInteger value = new BigInteger(1, bytes);
        if (bytes.length != LENGTH || value.compareTo(ORDER) >= 0) {
            throw new MalformedMessage("A scalar is not canonical");
        }
        return new Scalar(value);
    }

    /** Uniform among 1 … order − 1. */
    static Scalar random(SecureRandom random) {
        return new Scalar(BigIntegers.createRandomInRange(BigInteger.ONE, ORDER.subtract(BigInteger.ONE), random));
    }

    byte[] encoded() {
        return BigIntegers.asUnsignedByteArray(LENGTH, value);
    }

    BigInteger value() {
        return value;
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    Scalar plus(Scalar other) {
        return of(value.add(other.value));
    }

    Scalar minus(Scalar other) {
        return of(value.subtract(other.value));
    }

    Scalar times(Scalar other) {
        return of(value.multiply(other.value));
    }

    Scalar inverse() {
        return new Scalar(value.modInverse(ORDER));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar && value.equals(scalar.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
