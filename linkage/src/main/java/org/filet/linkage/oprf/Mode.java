package org.filet.linkage.oprf;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The two modes of RFC 9497 kept here, with the hash functions of suite P256-SHA256 under their context strings (§3.1,
 * §4.3). Filet asks in {@link #VERIFIABLE}; {@link #PLAIN} is kept for its test vectors.
 */
enum Mode {
    PLAIN(0),
    VERIFIABLE(1);

    private static final int SCALAR_SEED = 48;

    private final int number;
    private final String context;
    private final HashToGroup toGroup;
    private final Xmd toScalar;

    Mode(int number) {
        this.number = number;
        context = "OPRFV1-" + (char) number + "-P256-SHA256";
        toGroup = new HashToGroup(ascii("HashToGroup-" + context));
        toScalar = new Xmd(ascii("HashToScalar-" + context));
    }

    int number() {
        return number;
    }

    List<Point> hashToGroup(List<byte[]> inputs) {
        return toGroup.of(inputs);
    }

    Scalar hashToScalar(byte[] input) {
        return Scalar.of(new BigInteger(1, toScalar.expand(input, SCALAR_SEED)));
    }

    /** The output for an input and the unblinded element of it (§3.3.1). */
    static byte[] output(byte[] input, Point unblinded) {
        MessageDigest sha = Xmd.sha256();
        update(sha, input);
        update(sha, unblinded.encoded());
        return sha.digest(ascii("Finalize"));
    }

    byte[] seed(Point key) {
        MessageDigest sha = Xmd.sha256();
        update(sha, key.encoded());
        update(sha, ascii("Seed-" + context));
        return sha.digest();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static void writeLengthAnd(byte[] bytes, ByteArrayOutputStream to) {
        to.write(bytes.length >>> 8);
        to.write(bytes.length);
        to.writeBytes(bytes);
    }

    private static void update(MessageDigest sha, byte[] bytes) {
        sha.update((byte) (bytes.length >>> 8));
        sha.update((byte) bytes.length);
        sha.update(bytes);
    }
}
