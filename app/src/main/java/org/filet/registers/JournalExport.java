package org.filet.registers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.List;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.LogReader;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Signer;

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

    /** Returns how many entries were written; the target is empty or new. */
    long write(TrailTable trail, List<Signer> signers) throws IOException {
        // What a checkpoint covers never changes: the journal may go on being written meanwhile.
        SignedNote note = LogReader.checkpoint(journal).orElseThrow();
        long size = Checkpoint.parse(note.text()).size();
        Files.createDirectories(target);
        copyTiles();
        rows(trail, size);
        Files.write(
                target.resolve(KEYS),
                signers.stream()
                        .map(signer -> "log " + signer.verifier().line())
                        .toList());
        Files.writeString(target.resolve("checkpoint"), note.toString());
        return size;
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

    private void copyTiles() throws IOException {
        Path tiles = journal.resolve("tile");
        Files.walkFileTree(tiles, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(
                        target.resolve(journal.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(journal.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }

            // A partial tile gives way to the full one while we copy.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
