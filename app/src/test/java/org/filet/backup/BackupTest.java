package org.filet.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.filet.kernel.Secret;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BackupTest {

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private final JdbcConnectionDetails filet;
    private final Installation installation;
    private final TransactionTemplate transaction;

    @TempDir
    Path folder;

    BackupTest(JdbcConnectionDetails filet, Installation installation, TransactionTemplate transaction) {
        this.filet = filet;
        this.installation = installation;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_service_with_a_network() {
        transaction.executeWithoutResult(status -> installation.claim(Installation.Kind.SERVE));
    }

    @Test
    void everything_comes_back_in_another_database() throws Exception {
        var file = copy("whole.zip");
        var other = database();
        var put = open(file).into(other, user(), password());
        try (var here = open(filet.getJdbcUrl());
                var there = open(other)) {
            assertThat(rows(there)).isEqualTo(rows(here));
            assertThat(put.rows())
                    .isEqualTo(
                            rows(there).values().stream().mapToLong(List::size).sum())
                    .isPositive();
            assertThat(new Catalogue(there).histories()).isEqualTo(new Catalogue(here).histories());
            var tables =
                    new Catalogue(here).tables(new Catalogue(here).histories().keySet());
            assertThat(new Catalogue(there).sequences(tables)).isEqualTo(new Catalogue(here).sequences(tables));
        }
    }

    @Test
    void a_copy_made_while_others_write_holds_whole_deeds_only() throws Exception {
        var stop = new AtomicBoolean();
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> writeInPairs(stop));
            Path file;
            try {
                file = copy("busy.zip");
            } finally {
                stop.set(true);
            }
            assertThat(written.get()).isPositive();
            var other = database();
            open(file).into(other, user(), password());
            try (var there = open(other)) {
                assertThat(new Catalogue(there).list("""
                        select key::text from web.once where person = '00000000-0000-0000-0000-000000000001'
                        except
                        select key::text from web.once where person = '00000000-0000-0000-0000-000000000002'""")).isEmpty();
            }
        }
    }

    @Test
    void only_its_owner_reads_the_file_and_an_older_one_is_not_replaced() throws Exception {
        var file = copy("mine.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> copy("mine.zip"))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("already exists");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, Backup.keysBeside(file));
        }
    }

    @Test
    void sessions_and_keys_stay_at_home() throws Exception {
        copy("doors.zip");
        try (var zip = new ZipFile(folder.resolve("doors.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("session") || name.contains("share"));
            var everything = new StringBuilder();
            for (var entry : zip.stream().toList()) {
                everything.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            for (int holder = 1; holder <= 3; holder++) {
                var share = Files.readAllBytes(
                        Postgres.keys(filet).resolve("holder-" + holder).resolve("epoch-1.share"));
                var secret = HexFormat.of().formatHex(share, 5, 37);
                assertThat(everything).doesNotContain(secret, new String(share, 5, 32, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void an_altered_file_is_refused() throws Exception {
        var altered = changed(copy("good.zip"), "network.organisation.copy", text -> text.replace("CR-07", "CR-99"));
        assertThatThrownBy(() -> open(altered))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("altered");
        var torn = Files.write(folder.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4, 5});
        Files.copy(Backup.keysBeside(altered), Backup.keysBeside(torn));
        assertThatThrownBy(() -> open(torn)).isInstanceOf(BackupRefused.class).hasMessageContaining("altered");
    }

    @Test
    void a_file_of_another_version_is_refused_and_the_database_stays_empty() throws Exception {
        var newer = changed(
                copy("v1.zip"), Manifest.ENTRY, text -> text.replaceAll("(history\\.network=.*)", "$1,9\\\\:77"));
        var other = database();
        assertThatThrownBy(() -> open(newer).into(other, user(), password()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("same version");
        try (var there = open(other)) {
            assertThat(new Catalogue(there).empty()).isTrue();
        }
        var format = changed(copy("v2.zip"), Manifest.ENTRY, text -> text.replace("format=1", "format=2"));
        assertThatThrownBy(() -> open(format)).isInstanceOf(BackupRefused.class).hasMessageContaining("newer");
    }

    @Test
    void a_database_that_holds_anything_is_refused() throws Exception {
        var restore = open(copy("used.zip"));
        assertThatThrownBy(() -> restore.into(filet.getJdbcUrl(), user(), password()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not empty");
        var other = database();
        try (var there = open(other)) {
            there.createStatement().execute("create table mine (id int)");
        }
        assertThatThrownBy(() -> restore.into(other, user(), password()))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not empty");
    }

    private Restore open(Path file) {
        return Restore.open(List.of(file, Backup.keysBeside(file)));
    }

    private Path copy(String name) throws SQLException {
        try (var connection = open(filet.getJdbcUrl())) {
            var file = folder.resolve(name);
            Backup.write(connection, file);
            return file;
        }
    }

    /** Two rows a transaction, one for each of two people. */
    private int writeInPairs(AtomicBoolean stop) throws SQLException {
        int pairs = 0;
        try (var connection = open(filet.getJdbcUrl());
                var insert =
                        connection.prepareStatement("insert into web.once (person, key, at) values (?, ?, now())")) {
            connection.setAutoCommit(false);
            while (!stop.get() || pairs == 0) {
                var key = UUID.randomUUID();
                for (long person = 1; person <= 2; person++) {
                    insert.setObject(1, new UUID(0, person));
                    insert.setObject(2, key);
                    insert.executeUpdate();
                }
                connection.commit();
                pairs++;
            }
        }
        return pairs;
    }

    private static SortedMap<String, List<String>> rows(Connection connection) throws SQLException {
        var catalogue = new Catalogue(connection);
        var rows = new TreeMap<String, List<String>>();
        for (String table : catalogue.tables(catalogue.histories().keySet())) {
            rows.put(table, catalogue.list("select t::text from " + Part.quoted(table) + " t order by 1"));
        }
        return rows;
    }

    /** The same archive with one entry changed. */
    private Path changed(Path file, String name, UnaryOperator<String> change) throws IOException {
        var target = folder.resolve("changed-" + file.getFileName());
        Map<String, byte[]> entries = new TreeMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        entries.computeIfPresent(
                name,
                (key, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        Files.copy(Backup.keysBeside(file), Backup.keysBeside(target));
        return target;
    }

    private String database() throws SQLException {
        String name = "copy_" + OTHERS.incrementAndGet();
        try (var connection = open(filet.getJdbcUrl())) {
            connection.createStatement().execute("create database " + name + " owner filet_owner");
        }
        return filet.getJdbcUrl().replaceFirst("[^/]+$", name);
    }

    private Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, user(), filet.getPassword());
    }

    private String user() {
        return String.valueOf(filet.getUsername());
    }

    private Secret password() {
        return new Secret(String.valueOf(filet.getPassword()));
    }
}
