package org.filet.linkage;

import java.nio.ByteBuffer;

/**
 * A token under a key: 16 bytes that say nothing without it. Tokens of two records agree when the 16 bytes are equal,
 * whatever the families: join on the value alone and collect the families of <em>both</em> sides for
 * {@link Scorer#tier}.
 *
 * @param family the kind of token; stable, to be stored
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record BlindToken(short family, long high, long low) {

    /** Length of {@link #value()} in bytes. */
    public static final int LENGTH = 16;

    /** Reads a stored token. */
    public static BlindToken of(short family, byte[] value) {
        if (value.length != LENGTH) {
            throw new IllegalArgumentException("A blind token has " + LENGTH + " bytes, not " + value.length);
        }
        return first(family, value, 0);
    }

    /** Takes 16 bytes from the given place of a longer array. */
    static BlindToken first(short family, byte[] bytes, int from) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, LENGTH);
        return new BlindToken(family, buffer.getLong(), buffer.getLong());
    }

    public byte[] value() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }
}
