package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.filet.agreements.Action;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A decoy that a question met tells privacy officers, of the right organisations, and nobody else. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.matching.pace=1ms", "filet.matching.overseer=CR-13"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Pairs.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CanariesTest {

    private final MockMvcTester browser;
    private final Canaries canaries;
    private final Matching matching;
    private final Matches matches;
    private final List<ActionItems> items;
    private final Pairs pairs;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    CanariesTest(
            MockMvcTester browser,
            Canaries canaries,
            Matching matching,
            Matches matches,
            List<ActionItems> items,
            Pairs pairs,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.canaries = canaries;
        this.matching = matching;
        this.matches = matches;
        this.items = items;
        this.pairs = pairs;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void another_day() {
        clock.advance(Duration.ofHours(25));
    }

    @Test
    void it_tells_the_askers_officer_and_the_overseers_once_and_the_asker_nothing() {
        var alert = touched("L-000A");

        for (var officer : List.of(officer("CR-07"), officer("CR-13"))) {
            assertThat(canaries.of(officer))
                    .filteredOn(line -> line.alert().id().equals(alert))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.alert().canary()).isEqualTo("L-000A");
                        assertThat(line.askedBy())
                                .singleElement()
                                .satisfies(card -> assertThat(card.role()).isEqualTo(Role.YOUTH_WORKER));
                    });
            assertThat(items.stream().flatMap(one -> one.of(officer).stream()))
                    .anyMatch(item -> item.key().equals("matching.item.CANARY"));
        }
        assertThat(canaries.of(officer("CR-06"))).isEmpty();
        assertThat(matches.of(pairs.asker())).isEmpty();

        var key = RequestKey.fresh();
        canaries.seen(officer("CR-07"), key, alert);
        canaries.seen(officer("CR-07"), key, alert);
        assertThat(jdbc.sql("select count(*) from registers.trail where about = :alert and event = 'CanaryReviewed'")
                        .param("alert", alert)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_officers_having_seen_it_does_not_silence_the_others() {
        var alert = touched("L-000D");
        canaries.seen(officer("CR-07"), RequestKey.fresh(), alert);

        assertThat(seen(officer("CR-07"), alert)).isTrue();
        assertThat(seen(officer("CR-13"), alert)).isFalse();
        canaries.seen(officer("CR-13"), RequestKey.fresh(), alert);
        assertThat(seen(officer("CR-13"), alert)).isTrue();
    }

    private boolean seen(Actor officer, UUID alert) {
        return canaries.of(officer).stream()
                .filter(line -> line.alert().id().equals(alert))
                .allMatch(line -> line.alert().seen());
    }

    @Test
    void no_list_of_any_organisation_shows_a_decoy() {
        touched("L-000B");
        assertThat(stage.everyone("CR-06"))
                .allSatisfy(actor -> assertThat(matches.of(actor)).isEmpty());
        assertThat(jdbc.sql("select count(*) from matching.match")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Every role of the asker's, the overseer's and a third organisation; the table says who may. */
    @Test
    void only_those_officers_may_say_that_they_have_seen_it() {
        var alert = touched("L-000C");
        for (var organisation : List.of("CR-07", "CR-13", "CR-06")) {
            for (var actor : stage.everyone(organisation)) {
                boolean kept = !organisation.equals("CR-06");
                int expected = kept && Action.REVIEW_QUESTIONS.allows(actor.role(), Relation.OWN)
                        ? 302
                        : kept ? 403 : outside(actor);
                assertThat(press(actor, alert.toString())).as("%s", actor).isEqualTo(expected);
            }
        }
        assertThat(press(officer("CR-07"), UUID.randomUUID().toString())).isEqualTo(404);
        assertThat(press(officer("CR-07"), "not-an-id")).isEqualTo(404);
        assertThatThrownBy(() -> canaries.seen(officer("CR-06"), RequestKey.fresh(), alert))
                .isInstanceOf(Refused.class);
    }

    /** The decoy stands in Montréal: its liaison officer is tied to the region, with the wrong role. */
    private static int outside(Actor actor) {
        return actor.role() == Role.RUNAWAY_LIAISON ? 403 : 404;
    }

    private int press(Actor actor, String alert) {
        return browser.post()
                .uri("/matches/decoys/{id}/seen", alert)
                .with(stage.as(actor))
                .param("key", UUID.randomUUID().toString())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private UUID touched(String code) {
        var invented = pairs.someone();
        canaries.set(List.of(new Canary(
                code,
                Stage.MONTREAL,
                invented.givenNames(),
                invented.surnames(),
                Objects.requireNonNull(invented.birthDate()))));
        pairs.settle();
        var episode = pairs.missing(pairs.asker(), invented, true);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
        pairs.settle();
        return jdbc.sql("select id from matching.canary_alert where canary = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    private Actor officer(String organisation) {
        return stage.actor(Role.PRIVACY_OFFICER, organisation);
    }
}
