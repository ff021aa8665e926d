package org.filet.wall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the database computes it: from a key of one whole block, padded once. */
final class Signature {

    static final int BLOCK = 64;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final SecretKeySpec key;

    private Signature(byte[] block) {
        this.key = new SecretKeySpec(block, ALGORITHM);
    }

    static byte[] freshInner() {
        var block = new byte[BLOCK];
        new SecureRandom().nextBytes(block);
        return block;
    }

    /** The outer padded key that goes with an inner one. */
    static byte[] outer(byte[] inner) {
        return padded(inner, (byte) (INNER ^ OUTER));
    }

    static Signature of(byte[] inner) {
        return new Signature(padded(inner, INNER));
    }

    String sign(String said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return said + "|" + HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] padded(byte[] block, byte pad) {
        var padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }
}
