package org.filet.ledger;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Files that are whole or absent after a crash: written beside, forced to disk, renamed, their folders forced too. */
final class DurableFiles {

    private static final int FEW = 8;
    private static final int FORCED_AT_ONCE = 32;

    private final Path root;
    /** What was written beside the name it will have. */
    private final Map<Path, Path> waiting = new LinkedHashMap<>();

    private final Set<Path> folders = new LinkedHashSet<>();

    DurableFiles(Path root) {
        this.root = root;
    }

    /** Writes a file; it has its name, and is durable, after {@link #sync}. */
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
            Path beside = folder.resolve("." + file.getFileName() + ".next");
            Files.write(beside, content);
            waiting.put(file, beside);
            folders.add(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forces what was written, then gives it its names, then forces these. */
    void sync() {
        forceAll(waiting.values(), StandardOpenOption.WRITE);
        try {
            for (Map.Entry<Path, Path> each : waiting.entrySet()) {
                Files.move(
                        each.getValue(),
                        each.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
        forceAll(folders, StandardOpenOption.READ);
        folders.clear();
    }

    /** Many at once: the file system then waits for the disk once for several. */
    private static void forceAll(Collection<Path> paths, OpenOption way) {
        if (paths.size() <= FEW) {
            paths.forEach(path -> force(path, way));
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE)) {
            List<Callable<Void>> all = new ArrayList<>();
            paths.forEach(path -> all.add(() -> {
                force(path, way);
                return null;
            }));
            for (Future<Void> forced : threads.invokeAll(all)) {
                forced.get();
            }
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    private static void force(Path path, OpenOption way) {
        try (FileChannel channel = FileChannel.open(path, way)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
