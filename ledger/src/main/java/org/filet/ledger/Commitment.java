package org.filet.ledger;

import java.security.MessageDigest;

/**
 * Binds a leaf to a content without telling it: SHA-256 over a domain, a random salt of 32 bytes and the content.
 * Destroy salt and content, and the leaf says nothing more, while the tree still verifies.
 */
public final class Commitment {

    private static final byte DOMAIN = 2;

    private Commitment() {}

    /** The commitment to a content under a salt. */
    public static Hash of(Salt salt, byte[] content) {
        MessageDigest digest = Hash.sha256();
        digest.update(DOMAIN);
        digest.update(salt.bytes());
        return Hash.of(digest.digest(content));
    }
}
