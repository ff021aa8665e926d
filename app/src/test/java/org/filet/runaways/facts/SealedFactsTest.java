package org.filet.runaways.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Action;
import org.filet.agreements.Consents;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A shelter's address, a reporter: named people ask, another line of authority approves, and it opens once. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class SealedFactsTest {

    private static final String MARKER = "Qwzxjkvbp";
    private static final String WORDS = "12, rue " + MARKER + ", au fond.";
    private static final String REASON = "Conduire le ou la jeune ce soir, " + MARKER + ".";
    private static final Set<Role> READING =
            Set.of(Role.YOUTH_WORKER, Role.UNIT_HEAD, Role.RUNAWAY_LIAISON, Role.POLICE_OFFICER);
    private static final Set<Role> APPROVING = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final MockMvcTester browser;
    private final SealedFacts facts;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Consents consents;
    private final JdbcClient jdbc;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor reader;
    private final Actor officer;

    SealedFactsTest(
            MockMvcTester browser,
            SealedFacts facts,
            Runaways runaways,
            Episodes episodes,
            Consents consents,
            @Outside JdbcClient jdbc,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.facts = facts;
        this.runaways = runaways;
        this.episodes = episodes;
        this.consents = consents;
        this.jdbc = jdbc;
        this.stage = stage;
        this.clock = clock;
        this.reader = stage.actor(Role.POLICE_OFFICER, "POL-07");
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "POL-07");
    }

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());

    @BeforeEach
    void an_episode_of_the_police_in_the_region_of_a_liaison_officer() {
        clock.advance(Duration.ofDays(2));
        episode = declared();
    }

    /** Where a request stands when somebody tries. */
    enum Stand {
        ASKED,
        STALE,
        APPROVED,
        EXPIRED,
        REFUSED,
        OPENED
    }

    @ParameterizedTest
    @EnumSource(Stand.class)
    void only_the_named_reader_opens_and_only_what_is_approved(Stand stand) {
        var opening = brought(stand);
        others(reader)
                .forEach(actor -> refused(openedBy(actor), actor + " " + stand, () -> facts.open(actor, opening)));
        if (stand == Stand.APPROVED) {
            assertThat(facts.open(reader, opening).words()).isEqualTo(WORDS);
        } else {
            refused("NOT_APPROVED", stand.name(), () -> facts.open(reader, opening));
        }
    }

    @ParameterizedTest
    @EnumSource(Stand.class)
    void only_another_line_of_authority_answers_and_only_what_waits(Stand stand) {
        var opening = brought(stand);
        everyone()
                .filter(actor -> !within(actor) || !APPROVING.contains(actor.role()))
                .forEach(actor -> refused(
                        within(actor) ? "WRONG_ROLE" : "UNKNOWN",
                        actor + " " + stand,
                        () -> facts.decide(actor, opening, true)));
        var director = stage.actor(Role.DIRECTOR, "POL-07");
        if (stand == Stand.ASKED) {
            facts.decide(director, opening, true);
            assertThat(facts.open(reader, opening).words()).isEqualTo(WORDS);
        } else {
            refused("NOT_WAITING", stand.name(), () -> facts.decide(director, opening, true));
            refused("NOT_WAITING", stand.name(), () -> facts.decide(officer, opening, true));
        }
    }

    @Test
    void no_tie_of_another_organisation_and_no_emergency_reaches_it() {
        for (var relation : Relation.values()) {
            for (var role : Role.values()) {
                boolean own = relation == Relation.OWN;
                assertThat(Action.KEEP_SEALED.allows(role, relation)).isEqualTo(own && READING.contains(role));
                assertThat(Action.APPROVE_SEALED.allows(role, relation)).isEqualTo(own && APPROVING.contains(role));
            }
        }
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        refused("WRONG_ROLE", "region", () -> facts.of(liaison, episode));
        refused("STRANGER", "none", () -> facts.of(stage.actor(Role.UNIT_HEAD, "CR-13"), episode));
    }

    @Test
    void whoever_holds_both_posts_does_not_answer_their_own_request() {
        var opening = brought(Stand.ASKED);
        var both = new Actor(
                reader.person(),
                officer.position(),
                officer.role(),
                officer.organisation(),
                officer.sector(),
                officer.region());
        refused("ONE_S_OWN_REQUEST", "both", () -> facts.decide(both, opening, true));
        assertThat(facts.waiting(both)).isEmpty();
        assertThat(facts.waiting(officer)).singleElement().satisfies(request -> {
            assertThat(request.reason()).isEqualTo(REASON);
            assertThat(request.code()).startsWith("J-");
        });
    }

    @Test
    void a_conflict_of_interest_keeps_reader_and_approver_off_even_after_an_approval() {
        var waiting = brought(Stand.ASKED);
        bar(officer.person());
        refused("STRANGER", "officer", () -> facts.decide(officer, waiting, true));
        assertThat(facts.waiting(officer)).isEmpty();
        facts.decide(stage.actor(Role.DIRECTOR, "POL-07"), waiting, true);
        bar(reader.person());
        refused("STRANGER", "reader", () -> facts.open(reader, waiting));
        refused("STRANGER", "reader", () -> facts.of(reader, episode));
        assertThat(facts.approved(reader)).isEmpty();
    }

    @Test
    void fifty_at_once_open_one_approval_once() throws Exception {
        var opening = brought(Stand.APPROVED);
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            Callable<String> attempt = () -> {
                try {
                    return facts.open(reader, opening).words();
                } catch (Refused refused) {
                    return refused.refusal().name();
                }
            };
            for (var result :
                    threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList())) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn(WORDS::equals).hasSize(1);
        assertThat(results).filteredOn("NOT_APPROVED"::equals).hasSize(49);
        assertThat(trail()).containsExactly("SEALED_KEPT", "SEALED_ASKED", "SEALED_APPROVED", "SEALED_READ");
    }

    @Test
    void what_is_sealed_stands_in_no_row_no_page_and_no_log(CapturedOutput output) {
        var fact = kept();
        refused("ALREADY_ASKED", "twice", () -> {
            ask(fact);
            ask(fact);
        });
        var opening = facts.waiting(officer).getFirst().opening().id();
        facts.decide(officer, opening, true);
        assertThat(facts.open(reader, opening).words()).isEqualTo(WORDS);
        var hex = HexFormat.of().formatHex(MARKER.getBytes(StandardCharsets.UTF_8));
        assertThat(tables())
                .contains("runaways.sealed_fact", "runaways.sealed_opening")
                .hasSizeGreaterThan(40);
        assertThat(tables().stream().filter(table -> holds(table, MARKER) || holds(table, hex)))
                .isEmpty();
        assertThat(holds("runaways.sealed_fact", fact.toString())).isTrue();
        for (var page : List.of("", "/sealed", "/police-sheet", "/parents-note", "/statement", "/accesses")) {
            for (var actor : List.of(reader, stage.actor(Role.UNIT_HEAD, "POL-07"), officer)) {
                assertThat(browser.get().uri("/episodes/" + episode + page).with(stage.as(actor)))
                        .bodyText()
                        .doesNotContain(MARKER);
            }
        }
        assertThat(browser.get().uri("/episodes").with(stage.as(reader)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(MARKER);
        assertThat(output.getAll()).doesNotContain(MARKER);
    }

    @Test
    void whoever_approves_leaves_a_trace_of_the_reasons_they_read() {
        ask(kept());
        facts.anyWaiting(officer);
        assertThat(trail()).containsExactly("SEALED_KEPT", "SEALED_ASKED");
        assertThat(facts.waiting(officer)).hasSize(1);
        assertThat(trail()).containsExactly("SEALED_KEPT", "SEALED_ASKED", "SEALED_REASON_READ");
    }

    @Test
    void eight_at_once_do_not_seal_more_than_an_episode_holds() throws Exception {
        for (int i = 0; i < 19; i++) {
            kept();
        }
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> attempt = () -> {
                try {
                    kept();
                    return "KEPT";
                } catch (Refused refused) {
                    return refused.refusal().name();
                }
            };
            for (var result :
                    threads.invokeAll(Stream.generate(() -> attempt).limit(8).toList())) {
                results.add(result.get());
            }
        }
        assertThat(results).filteredOn("KEPT"::equals).hasSize(1);
        assertThat(results).filteredOn("TOO_MANY_FACTS"::equals).hasSize(7);
    }

    @Test
    void nobody_changes_what_was_sealed() {
        var fact = kept();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update runaways.sealed_fact set kind = 'REPORTER' where id = ?")
                        .param(fact)
                        .update())
                .withMessageContaining("written once");
    }

    @Test
    void words_readers_and_a_reason_are_needed() {
        var key = RequestKey.fresh();
        var named = Set.of(reader.person());
        var kind = SealedKind.REPORTER;
        refused("WORDS_NEEDED", "", () -> facts.keep(reader, key, episode, kind, " ", named));
        refused("READERS_NEEDED", "", () -> facts.keep(reader, key, episode, kind, WORDS, Set.of()));
        refused("READERS_NEEDED", "", () -> facts.keep(reader, key, episode, kind, WORDS, Set.of(officer.person())));
        refused("TOO_LONG", "", () -> facts.keep(reader, key, episode, kind, "a".repeat(1001), named));
        var fact = facts.keep(reader, key, episode, kind, WORDS, named);
        assertThat(facts.keep(reader, key, episode, kind, WORDS, named)).isEqualTo(fact);
        refused("REASON_NEEDED", "", () -> facts.ask(reader, RequestKey.fresh(), fact, "Vite"));
    }

    @Test
    void the_pages_lead_from_the_question_to_the_one_reading() {
        var path = "/episodes/" + episode + "/sealed";
        var fact = kept();
        assertThat(browser.post()
                        .uri(path + "/" + fact + "/ask")
                        .param("key", UUID.randomUUID().toString())
                        .param("reason", REASON)
                        .with(stage.as(reader)))
                .hasStatus(302);
        assertThat(browser.get().uri("/sealed").with(stage.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains(REASON)
                .doesNotContain("12, rue");
        var opening = facts.waiting(officer).getFirst().opening().id();
        assertThat(browser.post()
                        .uri("/sealed/" + opening)
                        .param("approved", "true")
                        .with(stage.as(officer)))
                .hasStatus(302);
        assertThat(browser.get().uri(path).with(stage.as(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("quinze minutes", "/openings/" + opening);
        assertThat(browser.get().uri("/").with(stage.as(reader))).bodyText().contains("Une ouverture approuvée");
        assertThat(browser.post().uri(path + "/openings/" + opening).with(stage.as(reader)))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS);
        assertThat(browser.post().uri(path + "/openings/" + opening).with(stage.as(reader)))
                .hasStatus(409)
                .bodyText()
                .doesNotContain(MARKER);
    }

    private UUID brought(Stand stand) {
        var opening = ask(kept());
        switch (stand) {
            case ASKED -> {}
            case STALE -> clock.advance(Opening.ANSWERED_WITHIN);
            case APPROVED -> facts.decide(officer, opening, true);
            case EXPIRED -> {
                facts.decide(officer, opening, true);
                clock.advance(Opening.OPENED_WITHIN);
            }
            case REFUSED -> facts.decide(officer, opening, false);
            case OPENED -> {
                facts.decide(officer, opening, true);
                facts.open(reader, opening);
            }
        }
        return opening;
    }

    private String openedBy(Actor actor) {
        if (!within(actor)) {
            return "UNKNOWN";
        }
        return READING.contains(actor.role()) ? "NOT_A_READER" : "WRONG_ROLE";
    }

    private boolean within(Actor actor) {
        return actor.organisation().equals(reader.organisation());
    }

    private Stream<Actor> everyone() {
        return Stream.of("POL-07", "CR-07", "CR-06").flatMap(code -> stage.everyone(code).stream());
    }

    private Stream<Actor> others(Actor left) {
        return everyone().filter(actor -> !actor.equals(left));
    }

    private UUID kept() {
        return facts.keep(
                reader, RequestKey.fresh(), episode, SealedKind.SHELTER_ADDRESS, WORDS, Set.of(reader.person()));
    }

    private UUID ask(UUID fact) {
        return facts.ask(reader, RequestKey.fresh(), fact, REASON);
    }

    /** The officer alone bars whoever answers for accesses. */
    private void bar(PersonId person) {
        var by = person.equals(officer.person()) ? officer : stage.actor(Role.UNIT_HEAD, "POL-07");
        consents.bar(by, episodes.summary(reader, episode).holding(), person, null);
    }

    private EpisodeId declared() {
        var who = new Report.Who.New(Identity.named("Léa", "Tremblay", LocalDate.of(2009, 9, 3), Gender.GIRL));
        var lastSeen = clock.instant().minus(Duration.ofMinutes(20));
        return runaways.report(
                reader,
                RequestKey.fresh(),
                new Report(who, lastSeen, Origin.FAMILY, Set.of(), Set.of(), Set.of(), "", true, ""));
    }

    private List<String> trail() {
        return jdbc.sql("select event from registers.trail where about = ? and event like 'SEALED%' order by id")
                .param(episode.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query((row, number) -> row.getString(1)).list();
    }

    private boolean holds(String table, String text) {
        var quoted =
                Arrays.stream(table.split("\\.")).map(part -> '"' + part + '"').toList();
        return jdbc.sql("select exists (select from " + String.join(".", quoted) + " t where t::text like ?)")
                .param("%" + text + "%")
                .query(Boolean.class)
                .single();
    }

    private static void refused(String name, String what, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .as(what)
                .isThrownBy(deed)
                .satisfies(no -> assertThat(no.refusal().name()).as(what).isEqualTo(name));
    }
}
