package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.LogReader;
import org.filet.ledger.verify.Trust;
import org.filet.ledger.verify.Verification;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A journal whose disk is away is waited for; a new one is begun only by who says so. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.registers.at-once=3"})
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BeginAgainTest {

    @TempDir
    static Path place;

    private final Sequencer sequencer;
    private final JournalCommand command;
    private final Youths youths;
    private final JdbcClient jdbc;
    private final Actor worker;

    BeginAgainTest(Sequencer sequencer, JournalCommand command, Youths youths, @Outside JdbcClient jdbc, Stage stage) {
        this.sequencer = sequencer;
        this.command = command;
        this.youths = youths;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @DynamicPropertySource
    static void journal(DynamicPropertyRegistry properties) {
        properties.add("filet.registers.journal", () -> place.resolve("disk/journal"));
        properties.add("filet.registers.key", () -> place.resolve("disk/key"));
    }

    @Test
    void a_restored_database_without_its_journal_waits_until_it_is_begun_again() throws IOException {
        act(7);
        sequencer.run();
        assertThat(count("select count(*) from registers.pending")).isZero();
        Files.move(place.resolve("disk"), place.resolve("away"));
        act(2);
        sequencer.run();
        assertThat(place.resolve("disk/key")).doesNotExist();
        assertThat(count("select count(*) from registers.pending")).isEqualTo(2);

        assertThat(run("--begin-again")).isZero();
        assertThat(count("select count(*) from registers.pending")).isZero();
        act(2);
        assertThat(run(place.resolve("exported").toString())).isZero();
        assertThat(Verification.of(place.resolve("exported"), newKeys(), null)).isEmpty();
        assertThat(size()).isEqualTo(count("select count(*) from registers.trail"));
        assertThat(Files.readString(place.resolve("disk/key")))
                .isNotEqualTo(Files.readString(place.resolve("away/key")));

        assertThat(run("--begin-again")).as("the journal is there").isEqualTo(1);
        assertThat(size()).isEqualTo(count("select count(*) from registers.sequenced"));
    }

    @Test
    void the_keys_may_not_lie_in_the_folder_of_the_journal() {
        Path folder = place.resolve("one");
        assertThatThrownBy(
                        () -> Journal.open(folder, folder.resolve("deep/key"), "filet.example/t", 0, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).doesNotExist();
    }

    private Trust newKeys() throws IOException {
        return Trust.parse(Files.readAllLines(place.resolve("exported/keys")), 0);
    }

    private int run(String argument) {
        return command.run(
                List.of(argument), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private void act(int times) {
        for (int i = 0; i < times; i++) {
            var identity = Identity.named("Léa-Maude", "Essai", LocalDate.of(2011, 3, 4), Gender.UNKNOWN);
            youths.register(worker, identity, Stage.OUTAOUAIS);
        }
    }

    private long size() {
        return LogReader.checkpoint(place.resolve("disk/journal"))
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
