package org.filet.ledger;

import java.util.Base64;

/** Standard base64, strictly. */
final class StrictBase64 {

    private StrictBase64() {}

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
