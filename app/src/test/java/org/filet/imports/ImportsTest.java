package org.filet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.filet.imports.Problem.Reason;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ImportsTest {

    private final Imports imports;
    private final Episodes episodes;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    ImportsTest(Imports imports, Episodes episodes, Stage stage, MovableClock clock, @Outside JdbcClient jdbc) {
        this.imports = imports;
        this.episodes = episodes;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_file_in_french_with_semicolons_and_the_windows_code_page_comes_in_whole() {
        var police = stage.actor(Role.POLICE_OFFICER, "POL-13");
        var file = """
                N°;Prénom;Nom;Date de naissance;Sexe;Absent depuis;Origine;Numéro événement
                no-1;Zoé;Bélanger-Côté;2010-02-03;F;2026-02-28 22:15;foyer;LAV-77
                no-2;Éloïse;D'Amours;03/02/2011;fille;2026-02-28;CR_UNIT;
                """;
        var sheet = Sheet.read(file.getBytes(Charset.forName("windows-1252")));
        var mapping = new Mapping(Map.of(
                Field.REFERENCE, 0,
                Field.GIVEN_NAMES, 1,
                Field.SURNAMES, 2,
                Field.BIRTH_DATE, 3,
                Field.GENDER, 4,
                Field.LAST_SEEN, 5,
                Field.ORIGIN, 6,
                Field.POLICE_EVENT, 7));

        var result = run(police, imports.read(police, sheet, mapping, defaults()), false);

        assertThat(Mapping.proposed(sheet.headings()).columns())
                .containsEntry(Field.GIVEN_NAMES, 1)
                .containsEntry(Field.SURNAMES, 2)
                .containsEntry(Field.BIRTH_DATE, 3)
                .containsEntry(Field.POLICE_EVENT, 7);
        assertThat(sheet.charset()).isEqualTo("windows-1252");
        assertThat(result.imported()).isEqualTo(2);
        assertThat(episodes.open(police)).hasSize(2);
        assertThat(episodes.open(police).getFirst().summary().lastSeen()).isEqualTo("2026-02-28T05:00:00Z");
    }

    @Test
    void a_bad_file_changes_nothing_and_says_which_line_and_why() {
        var head = stage.actor(Role.UNIT_HEAD, "CR-13");
        var reading = read(head, """
                id,prenom,nom,naissance,sexe,t0
                1,Anaïs,Roy,2010-01-02,F,2026-02-28T20:00
                2,,,2010-01-02,F,2026-02-28T20:00
                1,Anaïs,Roy,2010-01-02,F,2026-02-28T20:00
                4,Luc,Roy,2010-02-30,F,2026-02-28T20:00
                5,Luc,Roy,2010-02-03,Q,2026-02-28T20:00
                6,Luc,Roy,2010-02-03,M,2126-02-28T20:00
                7,Luc,Roy,2010-02-03
                """);

        assertThat(reading.problems())
                .extracting(Problem::line, Problem::field, Problem::reason, Problem::blocking)
                .containsExactly(
                        tuple(3L, Field.GIVEN_NAMES, Reason.NAME_MISSING, true),
                        tuple(4L, Field.REFERENCE, Reason.REFERENCE_TWICE, true),
                        tuple(5L, Field.BIRTH_DATE, Reason.NOT_A_DATE, false),
                        tuple(6L, Field.GENDER, Reason.NOT_IN_THE_LIST, true),
                        tuple(7L, Field.LAST_SEEN, Reason.IN_THE_FUTURE, true),
                        tuple(8L, Field.REFERENCE, Reason.WRONG_NUMBER_OF_CELLS, true));
        refused("BAD_ROWS", () -> run(head, reading, false));
        assertThat(episodes.open(head)).isEmpty();

        var result = run(head, reading, true);
        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.skipped()).isEqualTo(5);
    }

    @Test
    void the_same_file_twice_or_at_the_same_time_brings_nothing_twice() throws Exception {
        var head = stage.actor(Role.UNIT_HEAD, "CR-06");
        var lines = new StringBuilder("reference,given_name,surname,dob\n");
        for (int i = 0; i < 40; i++) {
            lines.append("m-%d,Prénom%d,Nom%d,2010-01-%02d%n".formatted(i, i, i, 1 + i % 28));
        }
        var file = lines.toString();
        var tries = new ArrayList<Callable<ImportResult>>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> run(head, read(head, file), false));
        }
        int imported = 0;
        int known = 0;
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : together.invokeAll(tries)) {
                imported += result.get().imported();
                known += result.get().known();
            }
        }

        assertThat(imported).isEqualTo(40);
        assertThat(known).isEqualTo(120);
        assertThat(jdbc.sql(
                                "select count(*) from imports.reference where organisation = 'CR-06' and reference like 'm-%'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(40);
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing() {
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        var reading = read(head, "id,prenom,nom\na,Aimé,Un\nb,Béa,Deux\n");
        long before = files();

        assertThatThrownBy(() -> imports.run(head, reading, false, (done, total) -> {
                    throw new IllegalStateException("killed here");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(files()).isEqualTo(before);
    }

    private long files() {
        return jdbc.sql("select count(*) from youths.youth")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void only_those_who_answer_for_an_organisation_import() {
        for (var actor : stage.everyone("CR-13")) {
            boolean may = actor.role() == Role.UNIT_HEAD
                    || actor.role() == Role.RUNAWAY_LIAISON
                    || actor.role() == Role.POLICE_OFFICER;
            if (may) {
                imports.requireImporter(actor);
            } else {
                refused("WRONG_ROLE", () -> imports.requireImporter(actor));
            }
        }
    }

    @Test
    void what_is_no_table_is_refused_with_its_reason() {
        refused("EMPTY_FILE", () -> Sheet.read(new byte[0]));
        refused("EMPTY_FILE", () -> Sheet.read("prenom,nom\n".getBytes(StandardCharsets.UTF_8)));
        refused("NOT_A_TABLE", () -> Sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, '\n', 0}));
        refused("NOT_A_TABLE", () -> Sheet.read("a,b\n\"open,1\n".getBytes(StandardCharsets.UTF_8)));
        refused("TOO_LARGE", () -> Sheet.read(new byte[20_000_001]));
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        refused("NO_NAME_COLUMN", () -> read(head, "id,ville\n1,Gatineau\n"));
    }

    private Reading read(Actor actor, String file) {
        var sheet = Sheet.read(file.getBytes(StandardCharsets.UTF_8));
        return imports.read(actor, sheet, Mapping.proposed(sheet.headings()), defaults());
    }

    private Defaults defaults() {
        return new Defaults(clock.instant().minus(Duration.ofHours(3)), Origin.FAMILY);
    }

    private ImportResult run(Actor actor, Reading reading, boolean skip) {
        return imports.run(actor, reading, skip, (done, total) -> {});
    }

    private static void refused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().name()).isEqualTo(reason));
    }
}
