package org.filet.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** The heads a witness has signed, a file for each log, in a folder that one process at a time writes. */
public final class WitnessedHeads implements Witness.Memory {

    private final Path folder;
    private final DurableFiles files;

    public WitnessedHeads(Path folder) {
        this.folder = folder;
        this.files = new DurableFiles(folder);
    }

    @Override
    public Optional<Checkpoint> last(String origin) {
        Path file = folder.resolve(name(origin));
        try {
            return Files.exists(file) ? Optional.of(Checkpoint.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remember(Checkpoint head) {
        files.replace(name(head.origin()), head.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Of no more characters than a name of a file may have, whatever the origin. */
    private static String name(String origin) {
        return HexFormat.of().formatHex(Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
