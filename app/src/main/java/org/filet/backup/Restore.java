package org.filet.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.filet.kernel.Secret;

/**
 * A copy that was read to its end and is what it says, ready to be put into an empty database: the file of the rest, and
 * the file of the keys, which may be a younger one.
 */
public final class Restore {

    private final Archive rest;
    private final List<Archive> archives;

    private Restore(Archive rest, List<Archive> archives) {
        this.rest = rest;
        this.archives = archives;
    }

    /**
     * Reads the whole files: that of the rest first, then that of the keys; a copy from before there were keys has none.
     *
     * @throws BackupRefused where one is none, is damaged, was altered, is from a newer Filet, or one is missing
     */
    public static Restore open(List<Path> files) {
        var archives = files.stream().map(Archive::open).toList();
        var rest = archives.stream().filter(archive -> !archive.ofKeys()).toList();
        boolean keyed = archives.size() > rest.size();
        if (rest.size() != 1
                || archives.size() > 2
                || keyed != rest.getFirst().manifest().keysApart()) {
            throw new BackupRefused(
                    "Une copie a deux fichiers : les données, et les clés (…keys.zip, le plus récent que vous ayez).",
                    "A copy has two files: the data, and the keys (…keys.zip, the newest that you have).");
        }
        if (archives.stream()
                .anyMatch(one -> !one.manifest()
                        .kind()
                        .equals(archives.getFirst().manifest().kind()))) {
            throw new BackupRefused(
                    "Un fichier est celui d’une démonstration, l’autre celui du service.",
                    "One file is a demo’s, the other one the service’s.");
        }
        return new Restore(rest.getFirst(), archives);
    }

    /** What the copied database is for: {@code demo} or {@code serve}. */
    public String kind() {
        return rest.manifest().kind();
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
            // The keys' own history counts where both files have one: they may be of different days.
            var histories = new TreeMap<>(rest.manifest().histories());
            archives.stream()
                    .filter(Archive::ofKeys)
                    .forEach(keys -> histories.putAll(keys.manifest().histories()));
            var schemas = new Schemas(url, user, password.value(), histories);
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
        try {
            catalogue.settle();
            schemas.mustBe(catalogue.histories());
            var tables = catalogue.inOrder(catalogue.tables(schemas.histories().keySet()));
            var places = places();
            if (!new TreeSet<>(tables).equals(new TreeSet<>(places.keySet()))) {
                throw Archive.damaged(null);
            }
            clear(connection, tables);
            long rows = 0;
            for (String table : tables) {
                rows += copy(catalogue, places, table);
            }
            count(catalogue);
            connection.commit();
            return new Summary(tables.size(), rows);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Which file holds each table. */
    private Map<String, Archive> places() {
        var places = new HashMap<String, Archive>();
        for (var archive : archives) {
            archive.manifest().parts().forEach(part -> places.put(part.table(), archive));
        }
        return places;
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
    private static long copy(Catalogue catalogue, Map<String, Archive> places, String table)
            throws SQLException, IOException {
        var archive = Objects.requireNonNull(places.get(table));
        var part = archive.manifest().part(table);
        long rows;
        try (var zip = new ZipFile(archive.file().toFile());
                var in = Archive.stream(zip, part.entry())) {
            rows = catalogue.copying().copyIn(part.copy("from stdin"), in);
        }
        var digest = Digests.sha256();
        catalogue
                .copying()
                .copyOut(part.copy("to stdout"), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        if (rows != part.rows() || !Digests.hex(digest).equals(part.sha256())) {
            throw Archive.damaged(null);
        }
        return rows;
    }

    private void count(Catalogue catalogue) throws SQLException {
        for (var counter : rest.manifest().sequences().entrySet()) {
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
}
