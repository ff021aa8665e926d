package org.filet.linkage.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Long numbers sorted into parts as they come, each part in memory while it is small and in a file of its own beyond.
 * Written by several threads, each with its own {@link Writer}; read part by part once all are done.
 */
final class Spill {

    private static final int BUFFER = 4096;
    private static final int FIRST_BUFFER = 256;
    private static final long[] NOTHING = {};

    private final Path folder;
    private final String name;
    private final @Nullable FileChannel[] channels;
    private final Object[] locks;
    private final List<Writer> writers = new ArrayList<>();
    private final AtomicLong written = new AtomicLong();

    Spill(Path folder, String name, int parts) {
        this.folder = folder;
        this.name = name;
        this.channels = new FileChannel[parts];
        this.locks = new Object[parts];
        for (int i = 0; i < parts; i++) {
            locks[i] = new Object();
        }
    }

    int parts() {
        return channels.length;
    }

    /** Bytes written to files so far. */
    long bytes() {
        return written.get();
    }

    synchronized Writer writer() {
        Writer writer = new Writer();
        writers.add(writer);
        return writer;
    }

    /** All numbers of a part, those of one {@code put} side by side; its file is erased. */
    long[] take(int part) throws IOException {
        synchronized (locks[part]) {
            long inFile = size(part) / Long.BYTES;
            long all = inFile;
            for (Writer writer : writers) {
                all += writer.counts[part];
            }
            if (all > Integer.MAX_VALUE - 8) {
                throw new IOException("A part of the join holds more than " + Integer.MAX_VALUE + " numbers");
            }
            long[] numbers = new long[(int) all];
            readFile(part, numbers);
            int at = (int) inFile;
            for (Writer writer : writers) {
                int count = writer.counts[part];
                System.arraycopy(writer.buffers[part], 0, numbers, at, count);
                at += count;
                writer.buffers[part] = NOTHING;
                writer.counts[part] = 0;
            }
            return numbers;
        }
    }

    private long size(int part) throws IOException {
        FileChannel channel = channels[part];
        return channel == null ? 0 : channel.size();
    }

    private void readFile(int part, long[] into) throws IOException {
        FileChannel channel = channels[part];
        if (channel == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);
        channel.position(0);
        int at = 0;
        while (channel.read(bytes) >= 0) {
            bytes.flip();
            int whole = bytes.remaining() / Long.BYTES;
            bytes.asLongBuffer().get(into, at, whole);
            at += whole;
            bytes.position(bytes.position() + whole * Long.BYTES);
            bytes.compact();
        }
        channel.close();
        channels[part] = null;
        Files.deleteIfExists(file(part));
    }

    private Path file(int part) {
        return folder.resolve(name + "-" + part);
    }

    void close() throws IOException {
        for (int part = 0; part < channels.length; part++) {
            FileChannel channel = channels[part];
            if (channel != null) {
                channel.close();
                Files.deleteIfExists(file(part));
            }
        }
    }

    /** One thread's way in. */
    final class Writer {

        private final long[][] buffers = new long[channels.length][0];
        private final int[] counts = new int[channels.length];
        private final ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER * Long.BYTES);

        void put(int part, long number) throws IOException {
            long[] buffer = room(part, 1);
            buffer[counts[part]++] = number;
        }

        void put(int part, long one, long other) throws IOException {
            long[] buffer = room(part, 2);
            buffer[counts[part]++] = one;
            buffer[counts[part]++] = other;
        }

        private long[] room(int part, int more) throws IOException {
            long[] buffer = buffers[part];
            if (counts[part] + more > buffer.length) {
                if (buffer.length < BUFFER) {
                    buffer = Arrays.copyOf(buffer, buffer.length == 0 ? FIRST_BUFFER : BUFFER);
                } else {
                    flush(part, buffer);
                }
            }
            buffers[part] = buffer;
            return buffer;
        }

        private void flush(int part, long[] buffer) throws IOException {
            bytes.clear();
            bytes.asLongBuffer().put(buffer, 0, counts[part]);
            bytes.limit(counts[part] * Long.BYTES);
            synchronized (locks[part]) {
                FileChannel channel = channels[part];
                if (channel == null) {
                    channel = FileChannel.open(
                            file(part),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
                    channels[part] = channel;
                }
                while (bytes.hasRemaining()) {
                    written.addAndGet(channel.write(bytes));
                }
            }
            counts[part] = 0;
        }
    }
}
