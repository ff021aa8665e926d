package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.amber.AmberAnswer;
import org.filet.runaways.amber.AmberDecision;
import org.filet.runaways.amber.AmberForce;
import org.filet.runaways.amber.AmberNotes;
import org.filet.runaways.amber.AmberSheet;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The AMBER page: criteria with their source, whom to call, what police decided; never a verdict, never a broadcast. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AmberTest {

    private static final Set<Role> PREPARING =
            Set.of(Role.YOUTH_WORKER, Role.UNIT_HEAD, Role.RUNAWAY_LIAISON, Role.POLICE_OFFICER);
    private static final List<String> CRITERIA = List.of("ABDUCTION", "DANGER", "DESCRIPTION");
    private static final String MARK = "Fourgonnette Wqblanche";
    private static final String REFERENCE = "SQ-Wq77";

    private final MockMvcTester browser;
    private final AmberNotes notes;
    private final Episodes episodes;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Actor worker;

    AmberTest(
            MockMvcTester browser,
            AmberNotes notes,
            Episodes episodes,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient outside) {
        this.browser = browser;
        this.notes = notes;
        this.episodes = episodes;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @BeforeEach
    void a_day() {
        clock.set(MovableClock.START);
    }

    @Test
    void the_page_shows_the_criteria_with_their_source_as_unverified_and_whom_to_call() {
        var episode = stories.searching(worker);
        assertThat(page(worker, "/episodes/" + episode)).contains("/episodes/" + episode + "/amber");
        assertThat(page(worker, "/episodes/" + episode + "/amber"))
                .contains(
                        "a été enlevée",
                        "gravement menacée",
                        "Assez de renseignements",
                        "alerteamber.ca/criteres",
                        "non vérifié",
                        "Une fugue n’est pas un cas d’alerte AMBER. Filet ne diffuse rien.",
                        "tel:911",
                        "Organisation POL-07",
                        "Sûreté du Québec");
        assertThat(page(worker, "/episodes/" + episode + "/amber?region=06"))
                .contains("Organisation POL-06", "<strong>SPVM");
    }

    @ParameterizedTest
    @CsvSource({"06,SPVM", "13,SQ", "16,SQ", "07,SQ", "10,SQ", "03,SQ"})
    void the_force_that_may_trigger_is_spvm_on_the_island_and_sq_elsewhere(String region, AmberForce force) {
        assertThat(AmberForce.competent(new RegionId(region))).isEqualTo(force);
    }

    @Test
    void where_the_youth_was_located_counts_before_home_and_a_region_that_is_none_does_not() {
        var episode = stories.located(worker, Stage.MONTREAL);
        for (var asked : List.of("", "?region=99", "?region=CA-ON", "?region=<b>")) {
            assertThat(page(worker, "/episodes/" + episode + "/amber" + asked)).contains("<strong>SPVM");
        }
    }

    /** Three yes, three no, three unknown: the page says the same words, and concludes nothing. */
    @Test
    void whatever_is_answered_the_page_says_that_police_decide_and_to_call() {
        var said = new HashMap<AmberAnswer, String>();
        for (var answer : AmberAnswer.values()) {
            var episode = stories.searching(worker);
            notes.answer(worker, RequestKey.fresh(), episode, all(answer, "Un fait"));
            said.put(
                    answer,
                    page(worker, "/episodes/" + episode + "/amber")
                            .replaceAll("[0-9a-f-]{36}", "")
                            .replaceAll(" checked=\"checked\"", "")
                            .replaceAll("<meta name=\"_csrf\"[^>]*>|name=\"_csrf\" value=\"[^\"]*\"", ""));
        }
        assertThat(said.get(AmberAnswer.YES)).contains("La police décide, et elle seule");
        assertThat(said.get(AmberAnswer.NO)).isEqualTo(said.get(AmberAnswer.YES));
        assertThat(said.get(AmberAnswer.UNKNOWN)).isEqualTo(said.get(AmberAnswer.YES));
        assertThat(count("alerts.alert")).as("nothing is sent").isZero();
    }

    @ParameterizedTest
    @EnumSource(EpisodeState.class)
    void the_holders_people_who_search_note_while_the_youth_is_looked_for(EpisodeState state) {
        var episode = stories.in(state, worker);
        boolean declared = episodes.summary(worker, episode).declaredAt() != null;
        for (var organisation : List.of("CR-07", "CR-06", "POL-07", "COM-06", "CR-13")) {
            for (var actor : stage.everyone(organisation)) {
                boolean may = organisation.equals("CR-07") && PREPARING.contains(actor.role());
                var as = state + " " + actor;
                assertThat(allowed(() -> notes.read(actor, episode))).as(as).isEqualTo(may && declared);
                assertThat(allowed(
                                () -> notes.answer(actor, RequestKey.fresh(), episode, all(AmberAnswer.UNKNOWN, ""))))
                        .as(as)
                        .isEqualTo(may && state.missing());
                assertThat(allowed(() -> notes.decide(actor, RequestKey.fresh(), episode, told("", Duration.ZERO))))
                        .as(as)
                        .isEqualTo(may && declared && state.open());
            }
        }
    }

    @Test
    void each_answer_rests_on_something_and_what_is_missing_or_too_long_is_refused() {
        var episode = stories.searching(worker);
        refused("FACT_MISSING", () -> notes.answer(worker, RequestKey.fresh(), episode, all(AmberAnswer.YES, " ")));
        refused("FACT_MISSING", () -> notes.answer(worker, RequestKey.fresh(), episode, all(AmberAnswer.NO, "")));
        refused("INCOMPLETE", () -> notes.answer(worker, RequestKey.fresh(), episode, Map.of()));
        refused(
                "TOO_LONG",
                () -> notes.answer(worker, RequestKey.fresh(), episode, all(AmberAnswer.YES, "x".repeat(301))));
        assertThat(notes.read(worker, episode).lines())
                .extracting(AmberSheet.Line::known)
                .containsOnlyNulls();
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/amber")
                        .param("key", UUID.randomUUID().toString())
                        .param("answer-ABDUCTION", "YES")
                        .param("fact-ABDUCTION", "<b>Vu</b>")
                        .with(stage.as(worker)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Répondez à chaque point", "&lt;b&gt;Vu&lt;/b&gt;")
                .doesNotContain("<b>Vu</b>");
    }

    @Test
    void decisions_are_added_and_never_changed_and_their_moment_lies_within_the_absence() {
        var episode = stories.searching(worker);
        refused(
                "WHEN_WRONG",
                () -> notes.decide(worker, RequestKey.fresh(), episode, told("", Duration.ofMinutes(-1))));
        refused("WHEN_WRONG", () -> notes.decide(worker, RequestKey.fresh(), episode, told("", Duration.ofHours(2))));
        refused(
                "INCOMPLETE",
                () -> notes.decide(
                        worker,
                        RequestKey.fresh(),
                        episode,
                        new AmberNotes.Told(
                                Optional.of(AmberForce.SQ), Optional.empty(), Optional.of(clock.instant()), "")));
        var key = RequestKey.fresh();
        notes.decide(worker, key, episode, told(REFERENCE, Duration.ofMinutes(5)));
        notes.decide(worker, key, episode, told(REFERENCE, Duration.ofMinutes(5)));
        notes.decide(worker, RequestKey.fresh(), episode, told("", Duration.ofMinutes(1)));
        assertThat(notes.read(worker, episode).decisions())
                .extracting(AmberSheet.Decided::reference)
                .containsExactly(REFERENCE, "");
        assertThat(episodes.view(worker, episode).timeline())
                .filteredOn(line -> line.key().equals("runaways.amber.line"))
                .hasSize(2);
        assertThat(page(worker, "/episodes/" + episode))
                .contains("Alerte AMBER\u00a0: Sûreté du Québec, Alerte non déclenchée")
                .doesNotContain(REFERENCE);
        assertThat(outside.sql("""
                        select count(*) from pg_policies where schemaname = 'runaways'
                           and tablename in ('amber_answer', 'amber_decision') and cmd not in ('INSERT', 'SELECT')
                        """).query(Integer.class).single())
                .as("by no policy could one be changed")
                .isZero();
    }

    @Test
    void the_sheet_says_who_and_what_is_known_and_its_reading_is_traced() {
        var episode = stories.searching(worker);
        notes.answer(worker, RequestKey.fresh(), episode, all(AmberAnswer.YES, MARK));
        long before = traced(episode);
        assertThat(page(worker, "/episodes/" + episode + "/amber/sheet"))
                .contains("Tremblay", MARK, "non vérifié", "tel:911", "Sûreté du Québec");
        assertThat(traced(episode)).isGreaterThan(before);
    }

    @Test
    void no_word_of_it_stands_readable() {
        var episode = stories.searching(worker);
        notes.answer(worker, RequestKey.fresh(), episode, all(AmberAnswer.YES, MARK));
        notes.decide(worker, RequestKey.fresh(), episode, told(REFERENCE, Duration.ZERO));
        for (var table :
                List.of("runaways.amber_answer", "runaways.amber_decision", "runaways.journal", "registers.trail")) {
            assertThat(outside.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(MARK) || row.contains(REFERENCE));
        }
    }

    private AmberNotes.Told told(String reference, Duration ago) {
        return new AmberNotes.Told(
                Optional.of(AmberForce.SQ),
                Optional.of(AmberDecision.NOT_TRIGGERED),
                Optional.of(clock.instant().minus(ago)),
                reference);
    }

    private static Map<String, AmberNotes.Said> all(AmberAnswer answer, String fact) {
        var said = new HashMap<String, AmberNotes.Said>();
        CRITERIA.forEach(code -> said.put(code, new AmberNotes.Said(Optional.of(answer), fact)));
        return said;
    }

    private long traced(EpisodeId episode) {
        return outside.sql("select count(*) from registers.trail where event = 'AMBER_READ' and about = ?")
                .param(episode.value())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return outside.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String page(Actor actor, String address) {
        var response = browser.get().uri(address).with(stage.as(actor)).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean allowed(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
