package org.filet.ledger;

import java.util.Base64;

/** Standard base64, strictly. */
final class Base64s {

    private Base64s() {}

    static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("not standard base64");
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
