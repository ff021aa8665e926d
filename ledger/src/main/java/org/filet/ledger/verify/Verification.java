package org.filet.ledger.verify;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Entry;
import org.filet.ledger.Frontier;
import org.filet.ledger.Hash;
import org.filet.ledger.LogReader;
import org.filet.ledger.Malformed;
import org.filet.ledger.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Checks an export: signatures and witnesses, growth since a checkpoint seen before, every entry against the tiles and
 * the root, the order of time, one entry a reference, a review for each exceptional access, and the facts of the
 * database against the entries where the export holds them.
 */
public final class Verification {

    private static final int MOST_FINDINGS = 1_000;

    private final Path export;
    private final Trust trust;
    private final @Nullable Checkpoint seen;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Rows.Leaf> leaves = new HashMap<>();
    private final Map<String, Opening> exceptions = new HashMap<>();
    private final Set<String> reviewed = new HashSet<>();
    private Instant newest = Instant.EPOCH;

    private record Opening(long index, Instant at) {}

    private Verification(Path export, Trust trust, @Nullable Checkpoint seen) {
        this.export = export;
        this.trust = trust;
        this.seen = seen;
    }

    /**
     * What is wrong with an export; empty when nothing is.
     *
     * @param seen a checkpoint of the same log that was verified before, or null
     */
    public static List<Finding> of(Path export, Trust trust, @Nullable Checkpoint seen) {
        Verification verification = new Verification(export, trust, seen);
        verification.run();
        return verification.findings.stream().limit(MOST_FINDINGS).toList();
    }

    private void run() {
        try {
            var note = LogReader.checkpoint(export);
            if (note.isEmpty()) {
                findings.add(Finding.of(Fault.CHECKPOINT_MISSING));
                return;
            }
            check(note.get(), Checkpoint.parse(note.get().text()));
        } catch (Malformed | UncheckedIOException e) {
            findings.add(Finding.of(Fault.CHECKPOINT_MALFORMED));
        }
    }

    private void check(SignedNote note, Checkpoint head) {
        LogReader reader = new LogReader(export, head.size());
        try {
            entries(reader, head);
            grown(reader, head);
            reviews();
            if (Files.exists(export.resolve(Rows.FILE))) {
                findings.addAll(Rows.check(export.resolve(Rows.FILE), leaves));
            }
        } catch (Malformed | UncheckedIOException e) {
            findings.add(Finding.of(Fault.UNREADABLE));
        }
        findings.addAll(new Signatures(trust).check(note, newest));
    }

    private void entries(LogReader reader, Checkpoint head) {
        var rebuilt = new Frontier();
        for (long first = 0; first < head.size(); first += LogReader.BUNDLE) {
            List<Hash> leaves = reader.leavesFrom(first);
            List<byte[]> found = reader.foundFrom(first);
            for (int i = 0; i < found.size(); i++) {
                Hash leaf = Hash.leaf(found.get(i));
                rebuilt.append(leaf);
                if (!leaf.equals(leaves.get(i))) {
                    findings.add(new Finding(Fault.ENTRY_CHANGED, first + i, null));
                }
                read(found.get(i), first + i);
            }
            if (found.size() < leaves.size()) {
                findings.add(new Finding(Fault.ENTRY_MISSING, first + found.size(), null));
            }
        }
        if (!rebuilt.root().equals(head.root())
                || !reader.tree().root(head.size()).equals(head.root())) {
            findings.add(Finding.of(Fault.ROOT_DIFFERS));
        }
    }

    private void read(byte[] bytes, long index) {
        try {
            Entry entry = Entry.parse(bytes);
            if (entry.at().isBefore(newest.minus(trust.clockSlack()))) {
                findings.add(new Finding(Fault.CLOCK_BACK, index, entry.reference()));
            }
            newest = entry.at().isAfter(newest) ? entry.at() : newest;
            if (leaves.putIfAbsent(entry.reference(), new Rows.Leaf(index, entry.commitment())) != null) {
                findings.add(new Finding(Fault.REFERENCE_TWICE, index, entry.reference()));
            }
            note(entry, index);
        } catch (Malformed e) {
            findings.add(new Finding(Fault.ENTRY_MALFORMED, index, null));
        }
    }

    private void note(Entry entry, long index) {
        if (entry.kind().equals(Entry.EMERGENCY)) {
            exceptions.put(entry.reference(), new Opening(index, entry.at()));
        }
        if (entry.kind().equals(Entry.EMERGENCY_REVIEW)) {
            String about = entry.about();
            if (about == null || !exceptions.containsKey(about)) {
                findings.add(new Finding(Fault.REVIEW_OF_NOTHING, index, entry.reference()));
            } else {
                reviewed.add(about);
            }
        }
    }

    private void grown(LogReader reader, Checkpoint head) {
        if (seen == null) {
            return;
        }
        if (!seen.origin().equals(head.origin())) {
            findings.add(Finding.of(Fault.FORKED));
        } else if (seen.size() > head.size()) {
            findings.add(Finding.of(Fault.ROLLED_BACK));
        } else if (!reader.tree().root(seen.size()).equals(seen.root())) {
            findings.add(Finding.of(Fault.FORKED));
        }
    }

    private void reviews() {
        Instant due = newest.minus(trust.reviewWithin());
        exceptions.forEach((reference, opening) -> {
            if (!reviewed.contains(reference) && opening.at().isBefore(due)) {
                findings.add(new Finding(Fault.REVIEW_MISSING, opening.index(), reference));
            }
        });
    }
}
