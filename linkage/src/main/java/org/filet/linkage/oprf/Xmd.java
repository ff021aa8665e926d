package org.filet.linkage.oprf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** {@code expand_message_xmd} with SHA-256 under one domain separation tag (RFC 9380 §5.3.1). */
final class Xmd {

    private static final int BLOCK = 64;
    private static final int OUTPUT = 32;
    private static final int LONGEST_TAG = 255;

    private final byte[] tag;

    Xmd(byte[] domain) {
        byte[] name = domain.length > LONGEST_TAG ? shortened(domain) : domain;
        tag = Arrays.copyOf(name, name.length + 1);
        tag[name.length] = (byte) name.length;
    }

    /** The message spread over so many bytes, at most 8,160. */
    byte[] expand(byte[] message, int length) {
        int blocks = (length + OUTPUT - 1) / OUTPUT;
        if (blocks > 255) {
            throw new IllegalArgumentException("Too long an expansion: " + length);
        }
        MessageDigest sha = sha256();
        sha.update(new byte[BLOCK]);
        sha.update(message);
        sha.update(new byte[] {(byte) (length >>> 8), (byte) length, 0});
        byte[] first = sha.digest(tag);
        byte[] uniform = new byte[blocks * OUTPUT];
        byte[] last = new byte[OUTPUT];
        for (int i = 1; i <= blocks; i++) {
            for (int j = 0; j < OUTPUT; j++) {
                last[j] ^= first[j];
            }
            sha.update(last);
            sha.update((byte) i);
            last = sha.digest(tag);
            System.arraycopy(last, 0, uniform, (i - 1) * OUTPUT, OUTPUT);
        }
        return Arrays.copyOf(uniform, length);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static byte[] shortened(byte[] domain) {
        MessageDigest sha = sha256();
        sha.update("H2C-OVERSIZE-DST-".getBytes(StandardCharsets.US_ASCII));
        return sha.digest(domain);
    }
}
