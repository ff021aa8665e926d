package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a holder sends back. Layout, big-endian: version (1 byte), {@code A} or {@code R} (1), holder (1), epoch (2), id
 * of the request (16); then for an evaluation the number of elements (2), the elements (33 each, SEC 1 compressed) and
 * the proof's challenge and response (32 each); for a refusal its code (1).
 */
sealed interface Answer {

    int HEADER = 21;

    int holder();

    int epoch();

    RequestId id();

    byte[] encoded();

    record Evaluated(int holder, int epoch, RequestId id, List<Point> elements, Proof proof) implements Answer {
        @Override
        public byte[] encoded() {
            byte[] bytes = new byte[HEADER + Short.BYTES + elements.size() * Point.LENGTH + 2 * Scalar.LENGTH];
            ByteBuffer to = header(Reader.ANSWER, this, bytes).putShort((short) elements.size());
            elements.forEach(element -> to.put(element.encoded()));
            to.put(proof.challenge().encoded()).put(proof.response().encoded());
            return bytes;
        }
    }

    record Refused(int holder, int epoch, RequestId id, Refusal refusal) implements Answer {
        @Override
        public byte[] encoded() {
            byte[] bytes = new byte[HEADER + 1];
            header(Reader.REFUSED, this, bytes).put((byte) refusal.code());
            return bytes;
        }
    }

    static Answer parse(byte[] message) {
        Reader reader = new Reader(message);
        int holder = reader.number8();
        int epoch = reader.number16();
        RequestId id = reader.id();
        return switch (reader.kind()) {
            case Reader.ANSWER -> evaluated(reader, holder, epoch, id);
            case Reader.REFUSED -> refused(reader, holder, epoch, id);
            default -> throw new MalformedMessage("A message has another kind");
        };
    }

    private static Evaluated evaluated(Reader reader, int holder, int epoch, RequestId id) {
        int size = reader.size();
        reader.expectRest(size * Point.LENGTH + 2 * Scalar.LENGTH);
        List<Point> elements = reader.points(size);
        return new Evaluated(holder, epoch, id, elements, new Proof(reader.scalar(), reader.scalar()));
    }

    private static Refused refused(Reader reader, int holder, int epoch, RequestId id) {
        reader.expectRest(1);
        return new Refused(holder, epoch, id, Refusal.of(reader.number8()));
    }

    private static ByteBuffer header(byte kind, Answer answer, byte[] bytes) {
        return ByteBuffer.wrap(bytes)
                .put(Reader.VERSION)
                .put(kind)
                .put((byte) answer.holder())
                .putShort((short) answer.epoch())
                .putLong(answer.id().high())
                .putLong(answer.id().low());
    }
}
