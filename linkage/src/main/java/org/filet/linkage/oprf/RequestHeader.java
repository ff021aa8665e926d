package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a request says before its elements; cheap to read, so that quotas can be counted before any curve arithmetic.
 *
 * <p>Layout, big-endian: version (1 byte), {@code Q} (1), epoch (2), expiry in seconds since 1970 (8), id (16), number
 * of elements (2), elements (33 each, SEC 1 compressed).
 *
 * @param epoch the epoch of the key that is asked, 1 to 65,535
 * @param expires from when on holders refuse the request
 * @param size how many elements follow, 1 to {@link #MOST}
 */
public record RequestHeader(int epoch, Instant expires, RequestId id, int size) {

    /** How many elements a request has at most. */
    public static final int MOST = 1024;

    static final int LENGTH = 30;

    /** How many bytes a request has at most: what is longer need not be read. */
    public static final int LONGEST = LENGTH + MOST * Point.LENGTH;

    private static final long LATEST = 1L << 40;

    /**
     * Reads the header and checks the length of the whole request, not its elements.
     *
     * @throws MalformedMessage when this is no request
     */
    public static RequestHeader parse(byte[] request) {
        Reader reader = new Reader(request, Reader.REQUEST);
        RequestHeader header = read(reader);
        reader.expectRest(header.size * Point.LENGTH);
        return header;
    }

    static RequestHeader read(Reader reader) {
        int epoch = reader.epoch();
        long expires = reader.number64();
        if (expires < 0 || expires > LATEST) {
            throw new MalformedMessage("An expiry is out of range");
        }
        RequestId id = reader.id();
        return new RequestHeader(epoch, Instant.ofEpochSecond(expires), id, reader.size());
    }

    void write(ByteBuffer to) {
        to.put(Reader.VERSION).put(Reader.REQUEST).putShort((short) epoch).putLong(expires.getEpochSecond());
        to.putLong(id.high()).putLong(id.low()).putShort((short) size);
    }
}
