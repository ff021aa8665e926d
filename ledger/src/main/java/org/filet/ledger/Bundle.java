package org.filet.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries as <i>tlog-tiles</i> stores them: each after its length in two bytes, big-endian. */
final class Bundle {

    /** The longest entry in bytes. */
    static final int LONGEST = 65_535;

    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    static List<byte[]> read(byte[] bundle) {
        ByteBuffer bytes = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new Malformed("a bundle of entries that ends inside one");
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
