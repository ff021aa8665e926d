package org.filet.registers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.LogReader;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;
import org.springframework.util.FileSystemUtils;

/** Writes the journal, and the facts it commits to, into a folder that anyone can verify offline. */
final class JournalExport {

    private static final String ROWS = "rows.tsv";
    private static final String KEYS = "keys";

    private final Path journal;
    private final Path target;

    JournalExport(Path journal, Path target) {
        this.journal = journal;
        this.target = target;
    }

    /** Returns how many entries were written, under a head that the witnesses were asked to sign. The journal stands still; the target is empty or new, its owner's only. */
    long write(TrailTable trail, List<Signer> signers, Witnesses witnesses) {
        try {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            SignedNote note = witnesses.signed(
                    journal,
                    LogReader.checkpoint(journal).orElseThrow(() -> new IllegalStateException("The journal is empty")));
            long size = Checkpoint.parse(note.text()).size();
            FileSystemUtils.copyRecursively(journal.resolve("tile"), target.resolve("tile"));
            rows(trail, size);
            Files.write(
                    target.resolve(KEYS),
                    signers.stream()
                            .map(signer -> "log " + signer.verifier().line())
                            .toList());
            Files.writeString(target.resolve("checkpoint"), note.toString());
            keepPrivate();
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder is closed to others while files are made; these stay closed where they are moved out of it. */
    private void keepPrivate() throws IOException {
        try (var files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private void rows(TrailTable trail, long size) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(target.resolve(ROWS), StandardCharsets.UTF_8)) {
            trail.published(size, trace -> {
                try {
                    rows.write(row(trace));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String row(Trace trace) {
        var base64 = Base64.getEncoder();
        return trace.reference()
                + "\t" + base64.encodeToString(trace.salt().bytes())
                + "\t" + base64.encodeToString(trace.line().content())
                + "\n";
    }
}
