package org.filet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One application at a time in a data folder; the system gives the lock back when the process ends, however. */
final class DirectoryLock {

    private static final long LEAST_SPACE = 300L * 1024 * 1024;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).getUsableSpace() < LEAST_SPACE) {
                throw new PostgresUnavailable(
                        "Il reste moins de 300 Mo sur le disque de " + directory
                                + ". Libérez de l’espace ou choisissez un autre dossier : --data DOSSIER.",
                        "Less than 300 MB is left on the disk of " + directory
                                + ". Free some space or choose another folder: --data DIR.");
            }
            return lock(directory.resolve("lock"));
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Le dossier " + directory
                            + " n’est pas accessible en écriture. Choisissez-en un autre : --data DOSSIER.",
                    "The folder " + directory + " cannot be written. Choose another: --data DIR.",
                    e);
        }
    }

    /** Whether an application holds the folder now. */
    static boolean inUse(Path directory) {
        var file = directory.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Le dossier " + directory + " n’est pas lisible.",
                    "The folder " + directory + " cannot be read.",
                    e);
        }
    }

    private static DirectoryLock lock(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw held(file);
            }
        } catch (OverlappingFileLockException e) {
            throw held(file);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(channel);
    }

    private static PostgresUnavailable held(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return new PostgresUnavailable(
                "Un autre Filet (processus " + pid + ") utilise déjà " + file.getParent()
                        + ". Arrêtez-le, ou choisissez un autre dossier : --data DOSSIER.",
                "Another Filet (process " + pid + ") already uses " + file.getParent()
                        + ". Stop it, or choose another folder: --data DIR.");
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
