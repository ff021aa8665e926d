package org.filet.registers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Entry;
import org.filet.ledger.LogReader;
import org.filet.ledger.LogWriter;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;

/** The journal's folder and keys: what the sequencer writes to. Not for several threads. */
final class Journal {

    private final Path folder;
    private final String origin;
    private final List<Signer> signers;
    private final Clock clock;
    private LogWriter writer;

    private Journal(Path folder, String origin, List<Signer> signers, Clock clock) {
        this.folder = folder;
        this.origin = origin;
        this.signers = signers;
        this.clock = clock;
        this.writer = LogWriter.open(folder, origin);
    }

    /**
     * Opens the journal; its keys are made for one that has not begun, never for one whose keys, or whose folder and
     * keys, are away.
     *
     * @param known how many entries are known to be in it
     */
    static Journal open(Path folder, Path key, String origin, long known, Clock clock) {
        requireApart(folder, key);
        if (!JournalKeys.exist(key)) {
            if (known > 0 || begun(folder)) {
                throw new IllegalStateException("The journal has begun, the file of its keys is away: put it back");
            }
            JournalKeys.make(key);
        }
        return new Journal(folder, origin, JournalKeys.read(key, origin), clock);
    }

    /** Whether a journal was published in this folder. */
    static boolean begun(Path folder) {
        return LogReader.checkpoint(folder).isPresent();
    }

    /** Whoever is given a copy of the journal must not be given its keys. */
    static void requireApart(Path folder, Path key) {
        if (absolute(key).startsWith(absolute(folder))) {
            throw new IllegalStateException(
                    "The file of the journal's keys lies in the journal's folder: put it apart");
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    List<Signer> signers() {
        return signers;
    }

    long size() {
        return writer.size();
    }

    /** Whether the folder still holds what was published last: it may have been moved away or put back meanwhile. */
    boolean stands() {
        long published = LogReader.checkpoint(folder)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        return published == writer.size();
    }

    /** Goes back to what is published: after a failure, or where another node has written. */
    void reopen() {
        writer = LogWriter.open(folder, origin);
    }

    /** The references of the published entries from this position on. */
    List<UUID> references(long from) {
        var reader = new LogReader(folder, size());
        var references = new ArrayList<UUID>();
        while (from + references.size() < size()) {
            for (byte[] entry : reader.bundleFrom(from + references.size())) {
                references.add(UUID.fromString(Entry.parse(entry).reference()));
            }
        }
        return references;
    }

    /** Appends and publishes: durable when this returns. */
    void publish(List<Entry> entries) {
        entries.forEach(entry -> writer.append(entry.bytes()));
        var text = writer.head().text();
        Instant now = clock.instant();
        writer.publish(new SignedNote(
                text, signers.stream().map(signer -> signer.sign(text, now)).toList()));
    }
}
