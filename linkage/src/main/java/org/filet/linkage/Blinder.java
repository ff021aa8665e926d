package org.filet.linkage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed pseudonyms: HMAC-SHA-256 (RFC 2104) of each token under one secret, cut to 16 bytes.
 *
 * <p>What it protects: someone who holds the tokens and not the secret can neither read nor test a name. What it does
 * not: whoever holds the secret <em>and</em> a list of names can test all of them in minutes, so the result is
 * pseudonymous, never anonymous. This is weaker than an oblivious pseudo-random function (RFC 9497), where each test
 * passes through a counted, audited service; the next version replaces this class by one.
 */
public final class Blinder {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] VERSION = "filet-linkage-1|".getBytes(StandardCharsets.UTF_8);
    private static final int LEAST_SECRET = 32;

    private final Mac keyed;
    private final SecureRandom random = new SecureRandom();

    /**
     * Blinds under a secret.
     *
     * @param secret at least 32 random bytes, the same for all whose records are to be compared
     */
    public Blinder(byte[] secret) {
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

    List<BlindToken> blind(List<Token> tokens) {
        Mac mac = ownMac();
        List<BlindToken> blind = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            mac.update(VERSION);
            byte[] digest = mac.doFinal(token.value().getBytes(StandardCharsets.UTF_8));
            blind.add(BlindToken.first(token.family().code(), digest, 0));
        }
        return blind;
    }

    /** One token of each family asked for that no name has. */
    List<BlindToken> random(List<Family> families) {
        byte[] bytes = new byte[families.size() * BlindToken.LENGTH];
        random.nextBytes(bytes);
        List<BlindToken> blind = new ArrayList<>(families.size());
        for (int i = 0; i < families.size(); i++) {
            blind.add(BlindToken.first(families.get(i).code(), bytes, i * BlindToken.LENGTH));
        }
        return blind;
    }

    private Mac ownMac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's HMAC can be cloned", e);
        }
    }
}
