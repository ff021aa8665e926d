package org.filet.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.filet.FiletApplication;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Secret;
import org.filet.keys.KeyringRefused;
import org.filet.keys.SealRefusal;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ConsoleCommand;
import org.filet.web.Installation;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What was destroyed stays destroyed in an older copy put back; the rest of that copy lives. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class DestroyedTest {

    private static final String MARKER = "Zyxwvutsrq";

    private final JdbcConnectionDetails filet;
    private final Youths youths;
    private final List<ConsoleCommand> commands;
    private final Actor worker;

    @TempDir
    Path folder;

    DestroyedTest(
            JdbcConnectionDetails filet,
            Youths youths,
            List<ConsoleCommand> commands,
            Stage stage,
            Installation installation,
            TransactionTemplate transaction) {
        this.filet = filet;
        this.youths = youths;
        this.commands = commands;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        transaction.executeWithoutResult(status -> installation.claim(Installation.Kind.SERVE));
    }

    @Test
    void destroyed_keys_make_an_old_copy_unreadable_and_leave_the_others_whole() throws Exception {
        var gone = registered(MARKER, "Wapachee");
        var stays = registered("Reste", "Wapachee");
        var old = copy("old.zip");
        var code = youths.own(worker, gone).summary().code();

        assertThat(said("destroy", "CR-07", code, "DEC-2026-014")).contains("Détruit", "Destroyed");
        assertThat(said("destroy", "CR-07", code, "DEC-2026-014")).contains("nothing to destroy");

        assertThatThrownBy(() -> youths.own(worker, gone)).isInstanceOfSatisfying(Refused.class, this::destroyed);
        assertThat(youths.search(worker, "wapach"))
                .extracting(found -> found.summary().id())
                .containsExactly(stays);
        var current = copy("current.zip");

        var put = restored(old, Backup.keysBeside(current));
        try (var restored = start(put)) {
            var there = restored.getBean(Youths.class);
            assertThatThrownBy(() -> there.own(worker, gone)).isInstanceOfSatisfying(Refused.class, this::destroyed);
            assertThat(there.own(worker, stays).identity().givenNames()).isEqualTo("Reste");
            assertThat(there.search(worker, "wapach"))
                    .extracting(found -> found.summary().id())
                    .containsExactly(stays);
        }
        assertThat(indexed(put, gone)).isZero();
        assertThat(indexed(put, stays)).isPositive();
        for (var url : List.of(put, String.valueOf(filet.getJdbcUrl()))) {
            assertThat(everything(url)).doesNotContain(MARKER, hex(MARKER)).contains(code);
        }
        for (var file : List.of(old, Backup.keysBeside(old), current, Backup.keysBeside(current))) {
            assertThat(unzipped(file)).doesNotContain(MARKER, hex(MARKER), "Wapachee", hex("Wapachee"));
        }
        // Why the file of the keys must not live long: with that of the same day, what was destroyed opens again.
        try (var resurrected = start(restored(old, Backup.keysBeside(old)))) {
            assertThat(resurrected
                            .getBean(Youths.class)
                            .own(worker, gone)
                            .identity()
                            .givenNames())
                    .isEqualTo(MARKER);
        }
    }

    @Test
    void the_data_without_the_keys_are_not_put_back_and_neither_without_the_folder() throws Exception {
        registered("Quelqu’une", "Roy");
        var file = copy("whole.zip");
        assertThatThrownBy(() -> Restore.open(List.of(file)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("two files");
        var put = restored(file, Backup.keysBeside(file));
        assertThatThrownBy(() -> start(put, folder.resolve("empty")))
                .isInstanceOf(KeyringRefused.class)
                .hasMessageContainingAll("FILET_KEYS_FOLDER", "Remettez le dossier", "Put the folder");
    }

    private void destroyed(Refused refused) {
        assertThat(refused.refusal()).isEqualTo(SealRefusal.DESTROYED);
    }

    private YouthId registered(String given, String surnames) {
        return youths.register(
                worker,
                new Identity(given, surnames, given, LocalDate.of(2010, 1, 2), Gender.GIRL, given, given),
                Stage.OUTAOUAIS);
    }

    private String said(String... words) {
        var bytes = new ByteArrayOutputStream();
        var seals = commands.stream()
                .filter(command -> command.name().equals("seals"))
                .findFirst()
                .orElseThrow();
        seals.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path copy(String name) throws SQLException {
        try (var connection = connect(String.valueOf(filet.getJdbcUrl()))) {
            var file = folder.resolve(name);
            Backup.write(connection, file);
            return file;
        }
    }

    private String restored(Path data, Path keys) throws SQLException {
        String name = "destroyed_" + System.nanoTime();
        try (var connection = connect(String.valueOf(filet.getJdbcUrl()));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner filet_owner");
        }
        var url = String.valueOf(filet.getJdbcUrl()).replaceFirst("[^/]+$", name);
        Restore.open(List.of(data, keys))
                .into(url, String.valueOf(filet.getUsername()), new Secret(String.valueOf(filet.getPassword())));
        return url;
    }

    private ConfigurableApplicationContext start(String url) {
        return start(url, Postgres.seals(filet));
    }

    /** A Filet on another database, with the keys that this one has. */
    private ConfigurableApplicationContext start(String url, Path keys) {
        return new SpringApplicationBuilder(FiletApplication.class)
                .run(
                        "--server.port=-1",
                        "--filet.clocks.ticking=false",
                        "--filet.keys.folder=" + keys,
                        "--filet.keyholders.folder=" + Postgres.keys(filet),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + filet.getUsername(),
                        "--spring.datasource.password=" + filet.getPassword());
    }

    private String everything(String url) throws SQLException {
        var text = new StringBuilder();
        try (var connection = connect(url)) {
            var catalogue = new Catalogue(connection);
            for (String table : catalogue.tables(catalogue.histories().keySet())) {
                catalogue
                        .list("select t::text from " + Part.quoted(table) + " t")
                        .forEach(text::append);
            }
        }
        return text.toString();
    }

    private long indexed(String url, YouthId youth) throws SQLException {
        try (var connection = connect(url)) {
            return Long.parseLong(new Catalogue(connection)
                    .list("select count(*) from youths.name_index where youth = ?::uuid", youth.toString())
                    .getFirst());
        }
    }

    private static String unzipped(Path file) throws Exception {
        assertThat(Files.exists(file)).isTrue();
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, filet.getUsername(), filet.getPassword());
    }
}
