package org.filet.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are whole or absent after a crash: written beside, forced to disk, renamed, their folders forced too. */
final class DurableFiles {

    private final Path root;
    private final Set<Path> folders = new LinkedHashSet<>();

    DurableFiles(Path root) {
        this.root = root;
    }

    /** Writes a file; durable after {@link #sync}. */
    void write(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            Path folder = parent(file);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                for (Path at = folder; !at.equals(root); at = parent(at)) {
                    folders.add(parent(at));
                }
            }
            Path beside = folder.resolve(".next");
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folders.add(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forces the names of what was written. */
    void sync() {
        for (Path folder : folders) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        folders.clear();
    }

    /** Writes and forces at once. */
    void replace(String path, byte[] content) {
        write(path, content);
        sync();
    }

    void deleteFolder(String path) {
        Path folder = root.resolve(path);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("A file of a log lies in a folder");
        }
        return parent;
    }
}
