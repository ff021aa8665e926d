package org.filet.keyholders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.filet.kernel.Secret;

/**
 * HMAC-SHA-256 by which an instance and a holder know each other: both directions, each message bound to its purpose, a
 * request to whom it is for and on whose behalf, an answer to its request.
 */
record Signature(Secret secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    String ofRequest(int holder, String asking, byte[] request) {
        return hex(mac("filet-ask|" + holder + "|" + asking + "|", request));
    }

    String ofAnswer(String requestSignature, byte[] answer) {
        return hex(mac("filet-answer|" + requestSignature + "|", answer));
    }

    /** In constant time. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] mac(String context, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
