package org.filet.linkage.clk;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.BitSet;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/** How a piece chooses its bits. */
public enum ClkHash {
    /**
     * The first {@code k} two-byte words, little-endian, of BLAKE2b under the first key, 32 of them for each salt "0",
     * "1", … clkhash's default. The length must be a power of two.
     */
    BLAKE {
        @Override
        void set(BitSet bits, int length, byte[] piece, int k, ClkKeys.Pair keys) {
            if (Integer.bitCount(length) != 1) {
                throw new IllegalArgumentException("BLAKE needs a length that is a power of two, not " + length);
            }
            for (int from = 0; from < k; from += WORDS) {
                ByteBuffer words = blake(piece, keys.first(), from / WORDS);
                for (int i = from; i < Math.min(k, from + WORDS); i++) {
                    bits.set(Short.toUnsignedInt(words.getShort()) % length);
                }
            }
        }
    },
    /**
     * {@code h1 + i h2} for {@code i} below {@code k}, h1 the HMAC-SHA-1 under the first key and h2 the HMAC-MD5 under the
     * second (Schnell, Bachteler, Reiher, « A Novel Error-Tolerant Anonymous Linking Code », 2011).
     */
    DOUBLE {
        @Override
        void set(BitSet bits, int length, byte[] piece, int k, ClkKeys.Pair keys) {
            progress(
                    bits,
                    length,
                    k,
                    remainder("HmacSHA1", keys.first(), piece, length),
                    remainder("HmacMD5", keys.second(), piece, length));
        }
    },
    /** As {@link #DOUBLE}, but h2 is taken anew while it is a multiple of the length, which would set a single bit. */
    DOUBLE_NOT_SINGULAR {
        @Override
        void set(BitSet bits, int length, byte[] piece, int k, ClkKeys.Pair keys) {
            int step = remainder("HmacMD5", keys.second(), piece, length);
            for (int i = 0; step == 0; i++) {
                byte[] more = Character.toString(i).getBytes(StandardCharsets.UTF_8);
                byte[] longer = ByteBuffer.allocate(piece.length + more.length)
                        .put(piece)
                        .put(more)
                        .array();
                step = remainder("HmacMD5", keys.second(), longer, length);
            }
            progress(bits, length, k, remainder("HmacSHA1", keys.first(), piece, length), step);
        }
    };

    private static final int WORDS = 32;
    private static final int SALT_LENGTH = 16;

    abstract void set(BitSet bits, int length, byte[] piece, int k, ClkKeys.Pair keys);

    private static ByteBuffer blake(byte[] piece, SecretKey key, int number) {
        byte[] salt = ByteBuffer.allocate(SALT_LENGTH)
                .put(Integer.toString(number).getBytes(StandardCharsets.US_ASCII))
                .array();
        Blake2bDigest digest = new Blake2bDigest(key.getEncoded(), WORDS * Short.BYTES, salt, null);
        digest.update(piece, 0, piece.length);
        byte[] output = new byte[WORDS * Short.BYTES];
        digest.doFinal(output, 0);
        return ByteBuffer.wrap(output).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void progress(BitSet bits, int length, int k, int start, int step) {
        for (int i = 0; i < k; i++) {
            bits.set((int) ((start + (long) i * step) % length));
        }
    }

    private static int remainder(String algorithm, SecretKey key, byte[] piece, int length) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return new BigInteger(1, mac.doFinal(piece))
                    .mod(BigInteger.valueOf(length))
                    .intValue();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
