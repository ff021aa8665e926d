package org.filet.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a database that may be in use: all tables as they stood at one instant. The two files appear under their names
 * when they are whole and on the disk, readable by their owner only. The youths' keys are in the second, wrapped, so that
 * it can be kept for a shorter time: what is destroyed in them stays destroyed in older copies of the rest. The keys that
 * wrap them, and those of the tokens, are no rows and in neither.
 */
public final class Backup {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Connection connection;
    private final Catalogue catalogue;

    private Backup(Connection connection) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
    }

    /**
     * Writes the copy, the keys beside it: {@code copy.zip} and {@code copy.keys.zip}.
     *
     * @throws BackupRefused where a file exists, cannot be written, or Filet never was in this database
     */
    public static Summary write(Connection connection, Path file) {
        var target = file.toAbsolutePath().normalize();
        var keys = keysBeside(target);
        refuseExisting(target);
        refuseExisting(keys);
        try {
            return new Backup(connection).write(Map.of(false, target, true, keys));
        } catch (IOException e) {
            throw new BackupRefused(
                    "La copie ne peut pas être écrite dans " + target.getParent() + " : dossier absent, droits, disque"
                            + " plein ?",
                    "The copy cannot be written in " + target.getParent() + ": no such folder, permissions, full disk?",
                    e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            discard(partial(target));
            discard(partial(keys));
        }
    }

    /** The file of the keys that goes with this file. */
    public static Path keysBeside(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.zip)?$", ".keys$1"));
    }

    private static void refuseExisting(Path target) {
        if (Files.exists(target)) {
            throw new BackupRefused(
                    "Le fichier " + target + " existe déjà : il n’est pas remplacé.",
                    "The file " + target + " already exists: it is not replaced.");
        }
    }

    private static Path partial(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    }

    /** Both files as of one instant. */
    private Summary write(Map<Boolean, Path> targets) throws IOException, SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            var copied = new ArrayList<Part>();
            for (var target : targets.entrySet()) {
                copied.addAll(write(target.getKey(), partial(target.getValue())));
            }
            for (var target : targets.values()) {
                Files.move(partial(target), target);
            }
            return new Summary(
                    copied.size(), copied.stream().mapToLong(Part::rows).sum());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<Part> write(boolean ofKeys, Path partial) throws IOException, SQLException {
        try (var channel = FileChannel.open(
                partial, NEW, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var zip = new ZipOutputStream(Channels.newOutputStream(channel));
            var manifest = parts(zip, ofKeys);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(zip);
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return manifest.parts();
        }
    }

    private Manifest parts(ZipOutputStream zip, boolean ofKeys) throws IOException, SQLException {
        catalogue.settle();
        var histories = catalogue.histories();
        var kind = histories.containsKey("web") ? catalogue.list("select kind from web.installation") : null;
        if (kind == null || kind.isEmpty()) {
            throw new BackupRefused(
                    "Cette base de données ne contient pas de Filet à copier.",
                    "This database holds no Filet to copy.");
        }
        if (ofKeys) {
            histories.keySet().retainAll(Set.of("keys"));
        }
        var tables = catalogue.tables(histories.keySet()).stream()
                .filter(table -> table.startsWith("keys.") == ofKeys)
                .toList();
        var parts = new ArrayList<Part>();
        for (String table : tables) {
            parts.add(part(table, zip));
        }
        return new Manifest(kind.getFirst(), histories, catalogue.sequences(tables), parts);
    }

    private Part part(String table, ZipOutputStream zip) throws IOException, SQLException {
        var plan = new Part(table, catalogue.columns(table), 0, "");
        zip.putNextEntry(new ZipEntry(plan.entry()));
        var digest = Digests.sha256();
        long rows = catalogue.copying().copyOut(plan.copy("to stdout"), new DigestOutputStream(new Kept(zip), digest));
        zip.closeEntry();
        return new Part(table, plan.columns(), rows, Digests.hex(digest));
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new BackupRefused(
                    "Le reste " + partial + " n’a pas pu être effacé.",
                    "The rest " + partial + " could not be erased.",
                    e);
        }
    }

    /** The archive stays open after one part. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
