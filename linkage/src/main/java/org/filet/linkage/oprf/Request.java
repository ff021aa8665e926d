package org.filet.linkage.oprf;

import java.nio.ByteBuffer;
import java.util.List;

/** A batch of blinded elements to evaluate; the layout is {@link RequestHeader}'s. */
record Request(RequestHeader header, List<Point> elements) {

    static Request parse(byte[] message) {
        Reader reader = new Reader(message, Reader.REQUEST);
        RequestHeader header = RequestHeader.read(reader);
        reader.expectRest(header.size() * Point.LENGTH);
        return new Request(header, reader.points(header.size()));
    }

    byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(RequestHeader.LENGTH + elements.size() * Point.LENGTH);
        header.write(bytes);
        elements.forEach(element -> bytes.put(element.encoded()));
        return bytes.array();
    }
}
