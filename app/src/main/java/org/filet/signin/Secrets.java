package org.filet.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random words that open something once, and what is kept of them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Crockford's: no letter that looks or sounds like another. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LINK_BYTES = 32;
    private static final int CODE_LENGTH = 10;

    private Secrets() {}

    /** 256 bits, to be carried in a link or a cookie. */
    static String link() {
        var bytes = new byte[LINK_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 50 bits, to be read aloud: {@code K7PM2-QXD4H}. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i == CODE_LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code as somebody heard it. */
    static String heard(String code) {
        return code.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "")
                .replaceFirst("^(.{5})(.{5})$", "$1-$2");
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
