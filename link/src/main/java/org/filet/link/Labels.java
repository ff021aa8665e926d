package org.filet.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The references of a file's rows, packed: some ten bytes each in place of the sixty of a text. */
final class Labels {

    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private final Longs ends = new Longs();
    private long end;

    void add(String label) {
        byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            int chunk = (int) (end / CHUNK);
            if (chunk == chunks.size()) {
                chunks.add(new byte[CHUNK]);
            }
            chunks.get(chunk)[(int) (end % CHUNK)] = one;
            end++;
        }
        ends.add(end);
    }

    int size() {
        return ends.size();
    }

    String at(int record) {
        long from = record == 0 ? 0 : ends.at(record - 1);
        byte[] bytes = new byte[(int) (ends.at(record) - from)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = chunks.get((int) ((from + i) / CHUNK))[(int) ((from + i) % CHUNK)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** 64 bits for a text, never 0: two texts of ten million share one with a probability of some 10⁻⁵. */
    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
