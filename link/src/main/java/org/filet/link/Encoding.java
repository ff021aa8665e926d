package org.filet.link;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filet.linkage.Census;
import org.filet.linkage.Encoder;
import org.filet.linkage.Entry;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Sketches;
import org.filet.linkage.files.Side;
import org.filet.linkage.files.TokenJoin;

/**
 * Turns people into tokens on all threads, under a key drawn for this run, held in memory only and gone with it: what
 * the work folder holds meanwhile cannot be tested against names by anyone.
 */
final class Encoding implements AutoCloseable {

    private static final int KEY = 32;
    private static final int WAITING = 4;

    private final ExecutorService pool;
    private final int most;
    private final Encoder encoder;
    private final Census census;
    private final ThreadLocal<TokenJoin.Writer> writers;
    private final Deque<Future<?>> underWay = new ArrayDeque<>();

    Encoding(int threads, TokenJoin join, Census census) {
        this.census = census;
        this.encoder = new Encoder(new HmacPrf(key()), census.table());
        this.pool = Executors.newFixedThreadPool(threads);
        this.most = threads * WAITING;
        this.writers = ThreadLocal.withInitial(join::writer);
    }

    void add(Side side, int firstRecord, List<Entry> people, Sketches sketches) throws IOException {
        while (underWay.size() >= most) {
            await(underWay.remove());
        }
        underWay.add(pool.submit(() -> {
            encode(side, firstRecord, people, sketches);
            return null;
        }));
    }

    private void encode(Side side, int firstRecord, List<Entry> people, Sketches sketches) throws IOException {
        TokenJoin.Writer writer = writers.get();
        int record = firstRecord;
        for (Entry entry : people) {
            sketches.put(record, entry);
            writer.add(side, record++, encoder.encodeUnpadded(entry, census));
        }
    }

    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
    }

    private static void await(Future<?> future) throws IOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("A row could not be encoded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static byte[] key() {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        pool.close();
    }
}
