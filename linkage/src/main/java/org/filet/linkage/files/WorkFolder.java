package org.filet.linkage.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the owner's alone for what a join writes: blind tokens and record numbers, never a name. It is erased when
 * closed, and when the program is broken off (Ctrl-C); only a killed process leaves it.
 */
public final class WorkFolder implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Path path;
    private final Thread onExit = new Thread(this::erase, "erase-work-folder");

    private WorkFolder(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * Makes one.
     *
     * @param parent an existing folder with enough room
     */
    public static WorkFolder in(Path parent) throws IOException {
        return new WorkFolder(Files.createTempDirectory(parent, "filet-link-"));
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        erase();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The program is on its way out, and the hook erases what is left.
            return;
        }
    }

    /** More than once: threads still at work when the program is broken off may write a file meanwhile. */
    private void erase() {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
            try {
                for (Path file : files()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(path);
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
