package org.filet.ledger;

import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * Binds a leaf to a content without telling it: SHA-256 over a domain, a random salt of 32 bytes and the content.
 * Destroy salt and content, and the leaf says nothing more, while the tree still verifies.
 */
public final class Commitment {

    /** Length of a salt in bytes. */
    public static final int SALT = 32;

    private static final byte DOMAIN = 2;

    private Commitment() {}

    /** A new salt. */
    public static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** The commitment to a content under a salt. */
    public static Hash of(byte[] salt, byte[] content) {
        if (salt.length != SALT) {
            throw new Malformed("a salt has " + SALT + " bytes");
        }
        MessageDigest digest = Hash.sha256();
        digest.update(DOMAIN);
        digest.update(salt);
        return Hash.of(digest.digest(content));
    }
}
