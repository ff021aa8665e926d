package org.filet.linkage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a secret that its holder has in memory: for files that stay on one machine and for tests. Whoever
 * holds the secret can test names against tokens at millions a second, so it never serves several organisations.
 */
public final class HmacPrf implements Prf {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] VERSION = "filet-linkage-1|".getBytes(StandardCharsets.UTF_8);
    private static final int LEAST_SECRET = 32;

    private final Mac keyed;

    /**
     * Keys the function.
     *
     * @param secret at least 32 random bytes
     */
    public HmacPrf(byte[] secret) {
        if (secret.length < LEAST_SECRET) {
            throw new IllegalArgumentException("The linkage secret needs " + LEAST_SECRET + " bytes or more");
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    @Override
    public List<byte[]> evaluate(List<byte[]> inputs) {
        Mac mac = ownMac();
        List<byte[]> outputs = new ArrayList<>(inputs.size());
        for (byte[] input : inputs) {
            mac.update(VERSION);
            outputs.add(mac.doFinal(input));
        }
        return outputs;
    }

    private Mac ownMac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's HMAC can be cloned", e);
        }
    }
}
