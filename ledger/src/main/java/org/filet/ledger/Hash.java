package org.filet.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A node of the tree: SHA-256 with the domain separation of RFC 6962 §2.1. */
public final class Hash {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Root of the tree without a leaf: the hash of nothing. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads 32 bytes.
     *
     * @throws Malformed for any other length
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads standard base64.
     *
     * @throws Malformed for anything but 32 bytes in canonical base64
     */
    public static Hash parse(String base64) {
        Hash hash = of(StrictBase64.decode(base64));
        if (!hash.toString().equals(base64)) {
            throw new Malformed("base64 is not canonical");
        }
        return hash;
    }

    /** The hash of a leaf that holds this entry. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of an inner node. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    static Hash slice(byte[] from, int at) {
        return new Hash(Arrays.copyOfRange(from, at, at + LENGTH));
    }

    void write(byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Standard base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
