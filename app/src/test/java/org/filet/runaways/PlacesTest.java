package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.places.Place;
import org.filet.runaways.places.PlaceKind;
import org.filet.runaways.places.PlaceResult;
import org.filet.runaways.places.PlaceSource;
import org.filet.runaways.places.PlaceStanding;
import org.filet.runaways.places.Places;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Places where to look: who reads and checks them, when, and that no shelter is among them. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PlacesTest {

    private static final Set<Role> LOOKING =
            Set.of(Role.YOUTH_WORKER, Role.UNIT_HEAD, Role.RUNAWAY_LIAISON, Role.POLICE_OFFICER);
    private static final Set<EpisodeState> ENDED = Set.of(
            EpisodeState.RETURNED,
            EpisodeState.FOLLOW_UP,
            EpisodeState.CLOSED,
            EpisodeState.CANCELLED,
            EpisodeState.DECEASED);
    private static final String MARK = "Wqparc";

    private final MockMvcTester browser;
    private final Places places;
    private final Stories stories;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final Actor worker;

    PlacesTest(MockMvcTester browser, Places places, Stories stories, Stage stage, @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.places = places;
        this.stories = stories;
        this.stage = stage;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @ParameterizedTest
    @EnumSource(EpisodeState.class)
    void the_holders_people_who_search_read_and_check_until_the_youth_is_back(EpisodeState state) {
        var episode = stories.in(state, worker);
        places.add(worker, RequestKey.fresh(), episode, park(MARK));
        var place = places.read(worker, episode).places().getFirst().id();
        for (var organisation : List.of("CR-07", "CR-06", "POL-07", "COM-06", "CR-13")) {
            for (var actor : stage.everyone(organisation)) {
                boolean may = organisation.equals("CR-07") && LOOKING.contains(actor.role());
                var as = state + " " + actor;
                assertThat(allowed(() -> places.read(actor, episode))).as(as).isEqualTo(may);
                assertThat(allowed(() -> places.look(actor, RequestKey.fresh(), episode, place, PlaceResult.NOT_THERE)))
                        .as(as)
                        .isEqualTo(may && !ENDED.contains(state));
                assertThat(allowed(() -> places.add(actor, RequestKey.fresh(), episode, park("B"))))
                        .as(as)
                        .isEqualTo(may);
            }
        }
    }

    @Test
    void a_look_is_a_step_of_the_search_that_the_holder_reads_and_the_liaison_of_the_host_does_not() {
        var episode = stories.located(worker, Stage.MONTREAL);
        places.add(worker, RequestKey.fresh(), episode, park(MARK));
        var place = places.read(worker, episode).places().getFirst().id();
        var key = RequestKey.fresh();
        places.look(worker, key, episode, place, PlaceResult.WAS_THERE);
        places.look(worker, key, episode, place, PlaceResult.WAS_THERE);
        assertThat(jdbc.sql("select count(*) from runaways.place_check where place = ?")
                        .param(place)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get().uri("/episodes/" + episode).with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Lieu vérifié", "Parc ou rue · Y est passé·e", "1 sur 1 vérifiés")
                .doesNotContain(MARK);
        assertThat(browser.get().uri("/episodes/" + episode).with(stage.as(stage.actor(Role.RUNAWAY_LIAISON, "CR-06"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Lieu vérifié", "/places", MARK);
    }

    /** A look whose result is left out is no look: « not there » would send the search elsewhere. */
    @Test
    void a_look_without_a_result_is_asked_for_again() {
        var episode = stories.searching(worker);
        places.add(worker, RequestKey.fresh(), episode, park("Près du pont"));
        var place = places.read(worker, episode).places().getFirst().id();
        for (String result : List.of("", "SOMEWHERE")) {
            assertThat(browser.post()
                            .uri("/episodes/" + episode + "/places/" + place + "/check")
                            .param("key", UUID.randomUUID().toString())
                            .param("result", result)
                            .with(stage.as(worker)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(places.read(worker, episode).places().getFirst().checked()).isNull();
    }

    @Test
    void no_shelter_is_written_here_and_the_page_says_where_it_belongs() {
        var episode = stories.searching(worker);
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/places")
                        .param("key", UUID.randomUUID().toString())
                        .param("kind", "SHELTER")
                        .param("standing", "PROTECTIVE")
                        .param("source", "STAFF")
                        .param("region", "07")
                        .param("municipality", "Gatineau")
                        .param("words", "<b>Là</b>")
                        .with(stage.as(worker)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Un hébergement ne se note pas ici",
                        "/episodes/" + episode + "/sealed",
                        "&lt;b&gt;Là&lt;/b&gt;")
                .doesNotContain("<b>Là</b>");
        assertThat(places.read(worker, episode).places()).isEmpty();
    }

    @Test
    void no_word_of_a_place_stands_readable() {
        var episode = stories.searching(worker);
        places.add(worker, RequestKey.fresh(), episode, park(MARK));
        for (var table : List.of("runaways.place", "runaways.place_check", "runaways.journal", "registers.trail")) {
            assertThat(jdbc.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(MARK));
        }
    }

    @Test
    void what_is_missing_too_long_of_another_youth_or_gone_is_refused() {
        var episode = stories.searching(worker);
        var other = stories.searching(worker);
        refused("INCOMPLETE", () -> places.add(worker, RequestKey.fresh(), episode, park(" ")));
        refused("TOO_LONG", () -> places.add(worker, RequestKey.fresh(), episode, park("x".repeat(501))));
        refused("INCOMPLETE", () -> places.add(worker, RequestKey.fresh(), episode, in(new RegionId("??"))));
        places.add(worker, RequestKey.fresh(), episode, park("A"));
        var place = places.read(worker, episode).places().getFirst().id();
        refused("UNKNOWN", () -> places.look(worker, RequestKey.fresh(), other, place, PlaceResult.NOT_THERE));
        refused("UNKNOWN", () -> places.end(worker, other, place));
        places.end(worker, episode, place);
        refused("UNKNOWN", () -> places.end(worker, episode, place));
        assertThat(places.read(worker, episode).places()).isEmpty();
    }

    private static Place.Assessed park(String words) {
        return new Place.Assessed(
                PlaceKind.PARK, PlaceStanding.TO_CHECK, PlaceSource.STAFF, Stage.OUTAOUAIS, "Gatineau", "", words);
    }

    private static Place.Assessed in(RegionId region) {
        return new Place.Assessed(
                PlaceKind.PARK, PlaceStanding.TO_CHECK, PlaceSource.STAFF, region, "Gatineau", "", "A");
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
