package org.filet.linkage.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;

/**
 * Joins the tokens of two files, or of one with itself, and scores every pair of records that share one: the same answer
 * as an {@link org.filet.linkage.Index}, in bounded memory, whatever the size.
 *
 * <p>Tokens are parted by their last bits as they come and joined part by part; the pairs they give are parted by left
 * record, so that all tokens two records share meet again, and are scored part by part. What does not fit in small
 * buffers lies in files meanwhile. Of a token's 16 bytes the first eight are compared, and the part adds eight bits: in
 * 10<sup>9</sup> tokens fewer than one pair is expected to agree by chance, and it would still have to pass the score.
 */
public final class TokenJoin implements AutoCloseable {

    /** Most records a side may have. */
    public static final int MOST_RECORDS = Posting.MOST_RECORDS;

    /** How many records of one side a token may have before it is no longer followed. */
    public static final int USUAL_LIMIT = 400;

    private static final int TOKEN_PARTS = 256;
    private static final int PAIR_PARTS = 128;

    private final int threads;
    private final int limit;
    private final FamilyBits families = new FamilyBits();
    private final Spill tokens;
    private final Spill pairs;
    private final ThreadLocal<Spill.Writer> pairWriters;
    private final AtomicLong tokenCount = new AtomicLong();
    private final AtomicLong cappedTokens = new AtomicLong();
    private final AtomicLong cappedPairs = new AtomicLong();

    /**
     * Prepares a join.
     *
     * @param folder where files may be written, empty
     * @param threads how many threads join and score
     * @param limit see {@link #USUAL_LIMIT}
     */
    public TokenJoin(Path folder, int threads, int limit) {
        this.threads = threads;
        this.limit = limit;
        this.tokens = new Spill(folder, "tokens", TOKEN_PARTS);
        this.pairs = new Spill(folder, "pairs", PAIR_PARTS);
        this.pairWriters = ThreadLocal.withInitial(pairs::writer);
    }

    /** A way in for one thread. */
    public Writer writer() {
        return new Writer(tokens.writer());
    }

    /** Takes the tokens of records; not to be shared between threads. */
    public final class Writer {

        private final Spill.Writer spill;

        private Writer(Spill.Writer spill) {
            this.spill = spill;
        }

        /**
         * Adds a record.
         *
         * @param record its number, from 0, below {@link #MOST_RECORDS}; given once
         * @throws IOException where the disk is full
         */
        public void add(Side side, int record, List<BlindToken> blind) throws IOException {
            if (record < 0 || record >= MOST_RECORDS) {
                throw new IllegalArgumentException("A side has at most " + MOST_RECORDS + " records");
            }
            for (BlindToken token : blind) {
                spill.put(
                        (int) (token.low() & (TOKEN_PARTS - 1)),
                        token.high(),
                        Posting.of(side, record, families.bit(token.family())));
            }
            tokenCount.addAndGet(blind.size());
        }
    }

    /**
     * Finds the pairs; called once, when all records are added.
     *
     * @param leftRecords how many records the left side has
     * @param oneFile whether pairs are sought inside the left side
     */
    public JoinSummary join(int leftRecords, boolean oneFile, Scorer scorer, Progress progress, FoundPairs sink)
            throws IOException {
        return join(leftRecords, oneFile, scorer, Besides.NOTHING, progress, sink);
    }

    /** The same, scoring too what the records say beside their tokens. */
    public JoinSummary join(
            int leftRecords, boolean oneFile, Scorer scorer, Besides besides, Progress progress, FoundPairs sink)
            throws IOException {
        long[] tiers = new long[2];
        long[] candidates = new long[1];
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                int left = Math.max(1, leftRecords);
                inOrder(
                        pool,
                        TOKEN_PARTS,
                        part -> joinPart(part, left, oneFile),
                        (part, done) -> progress.at(Progress.Phase.JOINING, part + 1, TOKEN_PARTS));
                inOrder(
                        pool,
                        PAIR_PARTS,
                        part -> new PairScores(scorer, families, besides).score(pairs.take(part)),
                        (part, scores) -> {
                            candidates[0] += scores.candidates();
                            deliver(scores, tiers, sink);
                            progress.at(Progress.Phase.SCORING, part + 1, PAIR_PARTS);
                        });
            } finally {
                pool.shutdownNow();
            }
        }
        return new JoinSummary(
                tokenCount.get(),
                candidates[0],
                tiers[0],
                tiers[1],
                cappedTokens.get(),
                cappedPairs.get(),
                tokens.bytes() + pairs.bytes());
    }

    private boolean joinPart(int part, long leftRecords, boolean oneFile) throws IOException {
        Spill.Writer writer = pairWriters.get();
        TokenGroups groups = new TokenGroups(
                tokens.take(part),
                limit,
                oneFile,
                pair -> writer.put(
                        (int) (Posting.left(Posting.records(pair)) * (long) PAIR_PARTS / leftRecords), pair));
        groups.join();
        cappedTokens.addAndGet(groups.cappedTokens());
        cappedPairs.addAndGet(groups.cappedPairs());
        return true;
    }

    private void deliver(PairScores scores, long[] tiers, FoundPairs sink) throws IOException {
        long[] found = scores.found();
        for (int i = 0; i < found.length; i += 2) {
            Tier tier = scores.tier(found[i], found[i + 1]);
            tiers[tier == Tier.STRONG ? 0 : 1]++;
            sink.found(Posting.left(found[i]), Posting.right(found[i]), tier, families.codes(found[i + 1]));
        }
    }

    @FunctionalInterface
    private interface Part<T> {
        T of(int part) throws IOException;
    }

    @FunctionalInterface
    private interface Done<T> {
        void with(int part, T result) throws IOException;
    }

    /** Parts at work on all threads, results taken in their order, few of them waiting at a time. */
    private <T> void inOrder(ExecutorService pool, int parts, Part<T> work, Done<T> done) throws IOException {
        Deque<Future<T>> underWay = new ArrayDeque<>();
        int next = 0;
        for (int part = 0; part < parts; part++) {
            while (next < parts && underWay.size() <= threads) {
                int number = next++;
                Callable<T> task = () -> work.of(number);
                underWay.add(pool.submit(task));
            }
            done.with(part, result(underWay.remove()));
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case UncheckedIOException io -> throw io.getCause();
                case null, default -> throw new IllegalStateException("A part of the join failed", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The join was interrupted", e);
        }
    }

    /** Erases what is left. */
    @Override
    public void close() throws IOException {
        tokens.close();
        pairs.close();
    }
}
