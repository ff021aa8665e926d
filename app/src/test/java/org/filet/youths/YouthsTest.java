package org.filet.youths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class YouthsTest {

    private final Youths youths;
    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final Actor worker;
    private final Actor elsewhere;
    private final Actor coordinator;

    YouthsTest(Youths youths, @Outside JdbcClient jdbc, JdbcConnectionDetails database, Stage stage) {
        this.database = database;
        this.youths = youths;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.elsewhere = stage.actor(Role.YOUTH_WORKER, "CR-06");
        this.coordinator = stage.actor(Role.TABLE_COORDINATOR, "CR-07");
    }

    @Test
    void a_file_is_found_without_accents_or_case_and_each_one_shown_is_traced() {
        var youth = registered("Anne-Élise", "O’Bomsawin");
        assertThat(youths.search(worker, "anne elise")).hasSize(1);
        assertThat(youths.search(worker, "o'bom")).hasSize(1);
        assertThat(reads(youth)).isEqualTo(2);
    }

    @Test
    void a_search_is_text_and_never_a_pattern() {
        registered("Percy", "Côté");
        assertThat(youths.search(worker, "%%")).isEmpty();
        assertThat(youths.search(worker, "__")).isEmpty();
        assertThat(youths.search(worker, "' or ''='")).isEmpty();
    }

    @Test
    void at_most_ten_files_answer_and_one_letter_finds_none() {
        for (int i = 0; i < 12; i++) {
            registered("Multiple" + i, "Nguyen");
        }
        assertThat(youths.search(worker, "multiple")).hasSize(10);
        refused(Refusal.Kind.INVALID, () -> youths.search(worker, " m "));
    }

    @Test
    void another_organisation_finds_nothing_and_reads_nothing() {
        var youth = registered("Secret", "Awashish");
        assertThat(youths.search(elsewhere, "secret")).isEmpty();
        refused(Refusal.Kind.UNKNOWN, () -> youths.own(elsewhere, youth));
        refused(Refusal.Kind.FORBIDDEN, () -> youths.own(coordinator, youth));
        assertThat(reads(youth)).isZero();
        assertThat(trail(youth, "AccessDenied")).isEqualTo(2);
    }

    @Test
    void a_holding_of_one_s_own_does_not_open_another_s_file() {
        var youth = registered("Ailleurs", "Roy");
        var mine = new Holding(youth.value(), youth.value(), elsewhere.organisation(), elsewhere.region());
        refused(Refusal.Kind.UNKNOWN, () -> youths.identity(elsewhere, youth, Action.READ_EPISODE, mine));
        refused(Refusal.Kind.UNKNOWN, () -> youths.summary(elsewhere, youth, Action.READ_EPISODE, mine));
    }

    @Test
    void a_file_without_any_name_is_not_opened() {
        assertThatThrownBy(() -> Identity.named(" ", "", null, Gender.UNKNOWN))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(YouthRefusal.NAME_MISSING));
    }

    /** As the application writes: many rows in one statement, of which the driver counts none. */
    @Test
    void of_files_written_together_those_whose_code_is_taken_come_back() {
        var outside = new DriverManagerDataSource(
                database.getJdbcUrl() + "?reWriteBatchedInserts=true",
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()));
        var table = new YouthTable(JdbcClient.create(outside), new JdbcTemplate(outside));
        var there = table.find(registered("Même", "Code")).orElseThrow();
        var same = new SealedYouth(YouthId.next(), there.holder(), there.homeRegion(), there.code(), there.parts());
        var other = new SealedYouth(YouthId.next(), there.holder(), there.homeRegion(), "J-AUTRE2", there.parts());
        assertThat(table.insert(List.of(same, other))).containsExactly(same);
        assertThat(table.find(other.id())).isPresent();
        assertThat(table.find(same.id())).isEmpty();
    }

    private YouthId registered(String given, String surnames) {
        var identity = Identity.named(given, surnames, LocalDate.of(2010, 1, 2), Gender.UNKNOWN);
        return youths.register(worker, identity, Stage.OUTAOUAIS);
    }

    private long reads(YouthId youth) {
        return trail(youth, "IdentityRead");
    }

    private long trail(YouthId youth, String event) {
        return jdbc.sql("select count(*) from registers.trail where about = :about and event = :event")
                .param("about", youth.value())
                .param("event", event)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static void refused(Refusal.Kind kind, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal().kind()).isEqualTo(kind));
    }
}
