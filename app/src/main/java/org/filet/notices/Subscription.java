package org.filet.notices;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a browser is told, as the browser said it; never printed.
 *
 * @param endpoint at the service of the browser's maker: whoever knows it knows the browser
 * @param p256dh the browser's public key, base64url
 * @param auth the secret that it shares with the sender, base64url
 */
record Subscription(URI endpoint, String p256dh, String auth) {

    private static final int LONGEST = 1000;
    private static final int SECRET_BYTES = 16;

    /** Empty unless it is one, with a public key that is a point of the curve. */
    static Optional<Subscription> of(String endpoint, String p256dh, String auth) {
        try {
            if (endpoint.length() > LONGEST || Base64.getUrlDecoder().decode(auth).length != SECRET_BYTES) {
                return Optional.empty();
            }
            UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
            return Optional.of(new Subscription(URI.create(endpoint), p256dh, auth));
        } catch (RuntimeException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Subscription[***]";
    }
}
