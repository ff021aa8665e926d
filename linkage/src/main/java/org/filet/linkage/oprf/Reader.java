package org.filet.linkage.oprf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads messages strictly: what is not exactly as written here is malformed. */
final class Reader {

    static final byte VERSION = 1;
    static final byte REQUEST = 'Q';
    static final byte ANSWER = 'A';
    static final byte REFUSED = 'R';

    private final ByteBuffer bytes;
    private final byte kind;

    /** Reads a message of whatever kind. */
    Reader(byte[] message) {
        bytes = ByteBuffer.wrap(message);
        if (number8() != VERSION) {
            throw new MalformedMessage("A message has another version");
        }
        kind = (byte) number8();
    }

    Reader(byte[] message, byte kind) {
        this(message);
        if (this.kind != kind) {
            throw new MalformedMessage("A message has another kind");
        }
    }

    private Reader(ByteBuffer bytes) {
        this.bytes = bytes;
        kind = 0;
    }

    /** Reads what comes after the first bytes of a file. */
    static Reader after(int magic, byte[] file) {
        return new Reader(ByteBuffer.wrap(file, magic, file.length - magic));
    }

    byte kind() {
        return kind;
    }

    int number8() {
        return Byte.toUnsignedInt(take(1)[0]);
    }

    int number16() {
        return Short.toUnsignedInt(ByteBuffer.wrap(take(Short.BYTES)).getShort());
    }

    long number64() {
        return ByteBuffer.wrap(take(Long.BYTES)).getLong();
    }

    int epoch() {
        int epoch = number16();
        if (epoch == 0) {
            throw new MalformedMessage("Epochs start at one");
        }
        return epoch;
    }

    RequestId id() {
        return new RequestId(number64(), number64());
    }

    int size() {
        int size = number16();
        if (size == 0 || size > RequestHeader.MOST) {
            throw new MalformedMessage("A batch is empty or too large");
        }
        return size;
    }

    List<Point> points(int size) {
        List<Point> points = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            points.add(Point.decode(take(Point.LENGTH)));
        }
        return points;
    }

    Scalar scalar() {
        return Scalar.decode(take(Scalar.LENGTH));
    }

    void expectRest(int length) {
        if (bytes.remaining() != length) {
            throw new MalformedMessage("A message has another length");
        }
    }

    byte[] take(int length) {
        byte[] taken = new byte[length];
        try {
            bytes.get(taken);
        } catch (BufferUnderflowException e) {
            throw new MalformedMessage("A message ends early");
        }
        return taken;
    }
}
