package org.filet.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the class path. */
final class Binaries {

    private static final String VERSION = "18.6";

    private Binaries() {}

    /** The folder that holds {@code bin/postgres}; unpacks it when it is not there yet. */
    static Path unpacked(Path directory) throws IOException {
        var home = directory.resolve("server-" + VERSION);
        if (Files.exists(home)) {
            return home;
        }
        var partial = directory.resolve("server-" + VERSION + ".partial");
        Trees.delete(partial);
        Files.createDirectories(partial);
        try (var archive = archive()) {
            extract(archive, partial);
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static InputStream archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = machine.equals("amd64") ? "x86_64" : machine.equals("aarch64") ? "arm_64" : machine;
        var found = Binaries.class.getResourceAsStream("/postgres-" + system + "-" + processor + ".txz");
        if (found == null) {
            throw new PostgresUnavailable(
                    "Filet n’apporte pas de serveur PostgreSQL pour cette machine (" + system + " " + processor
                            + "). Utilisez un PostgreSQL externe : ./filet serve.",
                    "Filet brings no PostgreSQL server for this machine (" + system + " " + processor
                            + "). Use an external PostgreSQL: ./filet serve.");
        }
        return found;
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside the archive's folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
