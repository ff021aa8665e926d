package org.filet.linkage.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/** An integer modulo the order of P-256. */
final class Scalar {

    static final int LENGTH = 32;
    static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final byte[] ORDER_BYTES = BigIntegers.asUnsignedByteArray(LENGTH, ORDER);

    private final byte[] value;

    private Scalar(byte[] value) {
        this.value = value;
    }

    /** Any integer, reduced. */
    static Scalar of(BigInteger value) {
        return new Scalar(BigIntegers.asUnsignedByteArray(LENGTH, value.mod(ORDER)));
    }

    static Scalar of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** 32 bytes, big-endian; anything not below the order is malformed. */
    static Scalar decode(byte[] bytes) {
        if (bytes.length != LENGTH || Arrays.compareUnsigned(bytes, ORDER_BYTES) >= 0) {
            throw new MalformedMessage("A scalar is not canonical");
        }
        return new Scalar(bytes.clone());
    }

    /** Uniform among 1 … order − 1, by trying again. */
    static Scalar random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        do {
            random.nextBytes(bytes);
        } while (Arrays.compareUnsigned(bytes, ORDER_BYTES) >= 0 || new Scalar(bytes).isZero());
        return new Scalar(bytes);
    }

    /** The order less the value, in constant time; the order itself for 0. */
    static byte[] opposite(byte[] value) {
        byte[] opposite = new byte[LENGTH];
        int borrow = 0;
        for (int i = LENGTH - 1; i >= 0; i--) {
            int difference = (ORDER_BYTES[i] & 0xff) - (value[i] & 0xff) + borrow;
            opposite[i] = (byte) difference;
            borrow = difference >> 8;
        }
        return opposite;
    }

    byte[] encoded() {
        return value.clone();
    }

    boolean isZero() {
        int any = 0;
        for (byte b : value) {
            any |= b;
        }
        return any == 0;
    }

    Scalar plus(Scalar other) {
        return of(integer().add(other.integer()));
    }

    Scalar minus(Scalar other) {
        return of(integer().subtract(other.integer()));
    }

    Scalar times(Scalar other) {
        return of(integer().multiply(other.integer()));
    }

    Scalar inverse() {
        return of(integer().modInverse(ORDER));
    }

    /** Overwrites the value. */
    void wipe() {
        Arrays.fill(value, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar && Arrays.equals(value, scalar.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    private BigInteger integer() {
        return new BigInteger(1, value);
    }
}
