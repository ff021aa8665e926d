package org.filet.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.filet.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** A copy that was read to its end and is what it says, ready to be put into an empty database. */
public final class Restore {

    private final Path file;
    private final Manifest manifest;

    private Restore(Path file, Manifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    /** Reads the whole file. @throws BackupRefused where it is none, is damaged, was altered, or is from a newer Filet */
    public static Restore open(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupRefused(
                    "Le fichier " + file + " n’est pas lisible.", "The file " + file + " cannot be read.");
        }
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = Manifest.read(stream(zip, Manifest.ENTRY));
            var expected = manifest.parts().stream().map(Part::entry).collect(Collectors.toCollection(HashSet::new));
            expected.add(Manifest.ENTRY);
            if (!expected.equals(zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet()))) {
                throw damaged(null);
            }
            for (var part : manifest.parts()) {
                var digest = Digests.sha256();
                try (var in = new DigestInputStream(stream(zip, part.entry()), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (!Digests.hex(digest).equals(part.sha256())) {
                    throw damaged(null);
                }
            }
            return new Restore(file, manifest);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** What the copied database is for: {@code demo} or {@code serve}. */
    public String kind() {
        return manifest.kind();
    }

    /**
     * Puts everything into this database, or nothing.
     *
     * @throws BackupRefused where the database holds anything, or the copy is of another version
     */
    public Summary into(String url, String user, Secret password) {
        try (var connection = DriverManager.getConnection(url, user, password.value())) {
            if (!new Catalogue(connection).empty()) {
                throw new BackupRefused(
                        "Cette base de données n’est pas vide : une copie ne se remet que dans une base vide.",
                        "This database is not empty: a copy is put back into an empty one only.");
            }
            var schemas = new Schemas(url, user, password.value(), manifest.histories());
            try {
                schemas.make();
                return fill(connection, schemas);
            } catch (SQLException | IOException | RuntimeException e) {
                schemas.unmake(connection);
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Summary fill(Connection connection, Schemas schemas) throws SQLException, IOException {
        var catalogue = new Catalogue(connection);
        connection.setAutoCommit(false);
        try (var zip = new ZipFile(file.toFile())) {
            catalogue.settle();
            schemas.mustBe(catalogue.histories());
            var parts = manifest.parts().stream().collect(Collectors.toMap(Part::table, Function.identity()));
            var tables = catalogue.inOrder(catalogue.tables(manifest.histories().keySet()));
            if (!new TreeSet<>(tables).equals(new TreeSet<>(parts.keySet()))) {
                throw damaged(null);
            }
            clear(connection, tables);
            long rows = 0;
            for (String table : tables) {
                rows += copy(catalogue, zip, Objects.requireNonNull(parts.get(table)));
            }
            count(catalogue);
            connection.commit();
            return new Summary(tables.size(), rows);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Parameters that a migration brings are those of the copy, as they were changed since. */
    private static void clear(Connection connection, List<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all deferred");
            for (String table : tables.reversed()) {
                statement.execute("delete from " + Part.quoted(table));
            }
        }
    }

    /** What arrived is read out again: the same bytes or nothing at all. */
    private static long copy(Catalogue catalogue, ZipFile zip, Part part) throws SQLException, IOException {
        long rows;
        try (var in = stream(zip, part.entry())) {
            rows = catalogue.copying().copyIn(part.copy("from stdin"), in);
        }
        var digest = Digests.sha256();
        catalogue
                .copying()
                .copyOut(part.copy("to stdout"), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (rows != part.rows() || !Digests.hex(digest).equals(part.sha256())) {
            throw damaged(null);
        }
        return rows;
    }

    private void count(Catalogue catalogue) throws SQLException {
        for (var counter : manifest.sequences().entrySet()) {
            if (counter.getValue() > 0) {
                int dot = counter.getKey().lastIndexOf('.');
                catalogue.list(
                        "select setval(pg_get_serial_sequence(?, ?), ?::bigint)",
                        Part.quoted(counter.getKey().substring(0, dot)),
                        counter.getKey().substring(dot + 1),
                        counter.getValue().toString());
            }
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(null);
        }
        return zip.getInputStream(entry);
    }

    private static BackupRefused damaged(@Nullable Throwable cause) {
        String french = "Cette copie est abîmée ou a été modifiée : rien n’a été remis.";
        String english = "This copy is damaged or was altered: nothing was put back.";
        return cause == null ? new BackupRefused(french, english) : new BackupRefused(french, english, cause);
    }
}
