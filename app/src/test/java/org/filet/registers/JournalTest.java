package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.LogReader;
import org.filet.ledger.verify.Fault;
import org.filet.ledger.verify.Finding;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Banner;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do reaches the journal once each, whatever breaks on the way, and the export verifies offline. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class JournalTest {

    private static final Identity INVENTED =
            Identity.named("Léa-Maude", "Essai", LocalDate.of(2011, 3, 4), Gender.UNKNOWN);

    @TempDir
    static Path place;

    @TempDir
    Path exported;

    private final Sequencer sequencer;
    private final JournalBanner banner;
    private final JournalCommand command;
    private final TrailTable trail;
    private final TransactionTemplate transaction;
    private final Youths youths;
    private final JdbcClient jdbc;
    private final JdbcClient within;
    private final Actor worker;
    private final Actor head;

    JournalTest(
            Sequencer sequencer,
            JournalBanner banner,
            JournalCommand command,
            TrailTable trail,
            TransactionTemplate transaction,
            Youths youths,
            @Outside JdbcClient jdbc,
            JdbcClient within,
            Stage stage) {
        this.sequencer = sequencer;
        this.banner = banner;
        this.command = command;
        this.trail = trail;
        this.transaction = transaction;
        this.youths = youths;
        this.jdbc = jdbc;
        this.within = within;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.head = stage.actor(Role.UNIT_HEAD, "CR-07");
    }

    @DynamicPropertySource
    static void journal(DynamicPropertyRegistry properties) {
        properties.add("filet.registers.journal", () -> place.resolve("journal"));
        properties.add("filet.registers.key", () -> place.resolve("key"));
    }

    @Test
    void every_line_of_the_trail_is_in_the_journal_once_and_the_export_verifies() throws IOException {
        act(5);
        sequencer.run();
        act(3);
        assertThat(verified()).isEmpty();
        assertThat(size()).isEqualTo(lines());
        assertThat(count("select count(*) from registers.pending")).isZero();
    }

    @Test
    void a_line_changed_behind_the_back_of_the_application_is_found() throws IOException {
        act(2);
        sequencer.run();
        var person = worker.person().value();
        setLastPerson(UUID.randomUUID());
        assertThat(verified()).extracting(Finding::fault).containsExactly(Fault.ROW_CHANGED);
        setLastPerson(person);
        assertThat(verified()).isEmpty();
    }

    @Test
    void what_was_published_before_the_database_knew_is_not_published_again() throws IOException {
        act(4);
        sequencer.run();
        long before = size();
        int last = 3;
        jdbc.sql("""
                with lost as (delete from registers.sequenced where position >= ? returning reference)
                insert into registers.pending (reference, entry)
                select reference, '\\x00'::bytea from lost
                """).param(before - last).update();
        sequencer.run();
        assertThat(size()).isEqualTo(before);
        assertThat(count("select count(*) from registers.pending")).isZero();
        assertThat(count("select count(*) from registers.sequenced")).isEqualTo(before);
    }

    @Test
    void nothing_but_the_sequencer_takes_an_entry_out_or_says_that_it_is_in_the_journal() throws IOException {
        act(2);
        transaction.executeWithoutResult(status -> {
            assertThat(within.sql("delete from registers.pending").update()).isZero();
            assertThat(within.sql("delete from registers.sequenced").update()).isZero();
        });
        for (String no : List.of(
                "insert into registers.sequenced (position, reference) values (-1, gen_random_uuid())",
                "update registers.pending set entry = ''")) {
            assertThatThrownBy(() -> within.sql(no).update()).as(no).isInstanceOf(DataAccessException.class);
        }
        assertThat(count("select count(*) from registers.pending")).isEqualTo(2);
        assertThat(verified()).isEmpty();
    }

    @Test
    void while_the_folder_is_away_entries_wait_and_the_command_says_so() throws IOException {
        act(2);
        sequencer.run();
        long before = size();
        Path away = place.resolve("away");
        Files.move(place.resolve("journal"), away);
        act(3);
        sequencer.run();
        assertThat(count("select count(*) from registers.pending")).isEqualTo(3);
        assertThat(banner.now()).extracting(Banner::key).containsExactly("registers.journal.behind");
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(exported.resolve("no").toString()), out)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Remettez-les", "Put them back");
        Files.move(away, place.resolve("journal"));
        assertThat(verified()).isEmpty();
        assertThat(size()).isEqualTo(before + 3);
        sequencer.run();
        assertThat(banner.now()).isEmpty();
    }

    @Test
    void the_trail_is_read_some_lines_at_a_time() {
        var many = Collections.nCopies(1_200, INVENTED);
        youths.registerAll(head, many, Stage.OUTAOUAIS);
        sequencer.run();
        var cursors = new ArrayList<Long>();
        transaction.executeWithoutResult(status -> trail.published(Long.MAX_VALUE, trace -> {
            if (cursors.isEmpty()) {
                cursors.add(within.sql("select count(*) from pg_cursors where name <> ''")
                        .query(Long.class)
                        .single());
            }
        }));
        assertThat(cursors).containsExactly(1L);
    }

    @Test
    void an_export_into_a_folder_that_was_open_to_all_is_its_owner_s_only() throws IOException {
        act(1);
        Files.setPosixFilePermissions(exported, PosixFilePermissions.fromString("rwxrwxrwx"));
        var printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(exported.toString()), printed)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
                .isEqualTo("rwx------");
        for (String file : List.of("rows.tsv", "keys", "checkpoint")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    private void act(int times) {
        for (int i = 0; i < times; i++) {
            youths.register(worker, INVENTED, Stage.OUTAOUAIS);
        }
    }

    /** As an administrator of the database could. */
    private void setLastPerson(UUID person) {
        jdbc.sql("alter table registers.trail disable trigger trail_is_append_only")
                .update();
        jdbc.sql("update registers.trail set person = ? where id = (select max(id) from registers.trail)")
                .param(person)
                .update();
        jdbc.sql("alter table registers.trail enable trigger trail_is_append_only")
                .update();
    }

    private List<Finding> verified() throws IOException {
        Path folder = exported.resolve(String.valueOf(System.nanoTime()));
        var printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of(folder.toString()), printed)).isZero();
        return Verification.of(folder, Trust.parse(Files.readAllLines(folder.resolve("keys")), 0), null);
    }

    private long size() {
        return LogReader.checkpoint(place.resolve("journal"))
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private long lines() {
        return count("select count(*) from registers.trail");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
