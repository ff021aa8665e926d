package org.filet.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.Frontier;
import org.filet.ledger.Hash;
import org.filet.ledger.KeyType;
import org.filet.ledger.LogWriter;
import org.filet.ledger.Salt;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;

/**
 * {@code bench/run ledger [ENTRIES] [TRANSACTIONS]}: entries appended to a tree in memory and to a log on this disk, as
 * many at once as the application takes; the log verified, alone and against the facts; then {@link AuditedTimes}.
 */
final class LedgerTimes {

    private static final String ORIGIN = "filet.example/journal";
    private static final int AT_ONCE = 20_000;
    private static final int ROUNDS = 3;
    private static final int TRANSACTIONS = 20_000;
    private static final int CONTENT = 200;

    private final int size;
    private final List<Signer> signers = List.of(signer(KeyType.ED25519), signer(KeyType.ML_DSA_44_COSIGNATURE));
    private final byte[][] entries;

    private LedgerTimes(int size) {
        this.size = size;
        this.entries = new byte[size][];
    }

    static void run(List<String> arguments) throws Exception {
        int size = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.getFirst());
        var folder = Files.createTempDirectory("filet-bench");
        try {
            new LedgerTimes(size).measure(folder);
        } finally {
            erase(folder);
        }
        AuditedTimes.run(arguments.size() < 2 ? TRANSACTIONS : Integer.parseInt(arguments.get(1)));
    }

    private void measure(Path folder) throws IOException {
        write(folder);
        for (int round = 0; round < ROUNDS; round++) {
            time("a tree in memory", this::appendToTree);
            var log = Files.createDirectory(folder.resolve("log"));
            time("a log on disk, forced", () -> append(log));
            time("verified, the log alone", () -> verify(log));
            Files.move(folder.resolve("rows.tsv"), log.resolve("rows.tsv"));
            time("verified against the facts", () -> verify(log));
            Files.move(log.resolve("rows.tsv"), folder.resolve("rows.tsv"));
            erase(log);
        }
    }

    /** Entries as the application makes them, and the facts they commit to. */
    private void write(Path folder) throws IOException {
        var random = new SplittableRandom(1);
        var start = Instant.parse("2026-01-01T00:00:00Z");
        var base64 = Base64.getEncoder();
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("rows.tsv"))) {
            for (int i = 0; i < size; i++) {
                var salt = new byte[Salt.LENGTH];
                var content = new byte[CONTENT];
                random.nextBytes(salt);
                random.nextBytes(content);
                var reference = new UUID(random.nextLong(), random.nextLong()).toString();
                var at = start.plusSeconds(i / AT_ONCE * 900L);
                entries[i] = new Entry("FACT", at, reference, null, Commitment.of(Salt.of(salt), content)).bytes();
                rows.write(
                        reference + "\t" + base64.encodeToString(salt) + "\t" + base64.encodeToString(content) + "\n");
            }
        }
    }

    private void appendToTree() {
        var tree = new Frontier();
        for (byte[] entry : entries) {
            tree.append(Hash.leaf(entry));
        }
        tree.root();
    }

    private void append(Path folder) {
        var writer = LogWriter.open(folder, ORIGIN);
        for (int i = 0; i < size; i++) {
            writer.append(entries[i]);
            if ((i + 1) % AT_ONCE == 0 || i + 1 == size) {
                var text = writer.head().text();
                writer.publish(new SignedNote(
                        text,
                        signers.stream()
                                .map(signer -> signer.sign(text, Instant.now()))
                                .toList()));
            }
        }
    }

    private void verify(Path folder) {
        var keys = signers.stream()
                .map(signer -> "log " + signer.verifier().line())
                .toList();
        var findings = Verification.of(folder, Trust.parse(keys, 0), null);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("A good log was found wrong: " + findings.getFirst());
        }
    }

    private void time(String what, Runnable work) {
        var processor = processor();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-28s %,d entries in %5.2f s (%5.2f s of processor time): %,9.0f a second; load average %.1f%n",
                what,
                size,
                seconds,
                processor().minus(processor).toMillis() / 1e3,
                size / seconds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Signer signer(KeyType type) {
        return new Signer(ORIGIN, type, Signer.newPair(type));
    }

    static void erase(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
