package org.filet.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Secrets as files that their owner alone reads: on the disk under their name, whole, or not there. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Writes it, in folders that are made where they are missing; it is there after a power cut. */
    public static void write(Path file, byte[] bytes) throws IOException {
        var folder = folder(file);
        var standing = folder;
        while (!Files.isDirectory(standing)) {
            standing = folder(standing);
        }
        Files.createDirectories(folder, only("rwx------"));
        var partial = folder.resolve(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, only("rw-------"));
        fill(partial, bytes);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        for (var at = folder; !at.equals(standing); at = folder(at)) {
            force(at);
        }
        force(standing);
    }

    /** Overwrites it in its place, then deletes it: a file truncated first would leave what it held on the disk. */
    public static void destroy(Path file) throws IOException {
        fill(file, new byte[(int) Files.size(file)]);
        Files.delete(file);
        force(folder(file));
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A name is on the disk once its folder is. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folder(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("A file lies in a folder");
        }
        return folder;
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String owner) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner));
    }
}
