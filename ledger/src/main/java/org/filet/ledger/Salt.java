package org.filet.ledger;

import java.security.SecureRandom;

/** What keeps a {@link Commitment} from being tested against guesses, for as long as it is kept. */
public final class Salt {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static Salt random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /**
     * Reads 32 bytes.
     *
     * @throws Malformed for any other length
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a salt has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Salt[…]";
    }
}
