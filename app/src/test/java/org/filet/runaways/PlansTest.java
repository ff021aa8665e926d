package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.keys.Sealing;
import org.filet.runaways.plans.Plan;
import org.filet.runaways.plans.Plans;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A youth's plan, version by version: who writes and reads it, that nothing is lost, that it stands nowhere in words. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class PlansTest {

    private static final String MARK = "Wqzzyk";

    private final MockMvcTester browser;
    private final Plans plans;
    private final Runaways runaways;
    private final Episodes episodes;
    private final Youths youths;
    private final Sealing sealing;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;

    PlansTest(
            MockMvcTester browser,
            Plans plans,
            Runaways runaways,
            Episodes episodes,
            Youths youths,
            Sealing sealing,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.plans = plans;
        this.runaways = runaways;
        this.episodes = episodes;
        this.youths = youths;
        this.sealing = sealing;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @Test
    void each_version_stands_beside_those_before_and_is_there_again_at_the_next_episode() {
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var first = followed(youth);
        write(first, 0, "La musique");
        write(first, 1, "Appeler sa tante");
        assertThat(plans.read(worker, first).all()).extracting(Plan::version).containsExactly(2, 1);
        close(first);
        clock.advance(Duration.ofDays(40));
        var second = followed(youth);
        assertThat(plans.read(worker, second).all())
                .extracting(plan -> plan.content().orElseThrow().helps())
                .containsExactly("Appeler sa tante", "La musique");
        write(second, 2, "Une marche");
        assertThat(plans.read(worker, second).latest()).isEqualTo(3);
        assertThat(episodes.view(worker, second).story().planAt()).isEqualTo(clock.instant());
    }

    @Test
    void another_youths_plan_is_another_plan() {
        write(stories.followed(worker), 0, "La musique");
        assertThat(plans.read(worker, stories.followed(worker)).all()).isEmpty();
    }

    @Test
    void of_eight_who_write_at_once_one_writes_and_seven_are_told() throws Exception {
        var episode = stories.followed(worker);
        var writes = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    write(episode, 0, "Essai " + i);
                    return true;
                })
                .toList();
        int written = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(writes)) {
                try {
                    assertThat(one.get()).isTrue();
                    written++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(Refused.class);
                }
            }
        }
        assertThat(written).isEqualTo(1);
        assertThat(plans.read(worker, episode).all()).hasSize(1);
    }

    @Test
    void only_those_of_the_holder_who_accompany_read_it_and_each_reading_leaves_a_trace() {
        var episode = stories.located(worker, Stage.MONTREAL);
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        write(episode, 0, MARK);
        var host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        refused("WRONG_ROLE", () -> plans.read(host, episode));
        refused("WRONG_ROLE", () -> plans.read(stage.actor(Role.POLICE_OFFICER, "CR-07"), episode));
        refused("STRANGER", () -> plans.read(stage.actor(Role.YOUTH_WORKER, "CR-13"), episode));
        assertThat(browser.get().uri("/episodes/" + episode).with(stage.as(host)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/plan");
        int before = traces();
        plans.read(worker, episode);
        assertThat(traces()).isEqualTo(before + 1);
    }

    @Test
    void no_word_of_it_stands_readable_in_the_database_and_destroyed_keys_leave_the_versions() {
        var episode = stories.returned(worker);
        write(episode, 0, MARK);
        for (var table : List.of("runaways.plan", "runaways.journal", "runaways.episode", "registers.trail")) {
            assertThat(jdbc.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(MARK));
        }
        stories.act(worker, episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        close(episode);
        sealing.destroy(worker, episodes.summary(worker, episode).youth().value(), new Basis("SEAL", "DEC-1"));
        assertThat(plans.read(worker, episode).all())
                .singleElement()
                .satisfies(plan -> assertThat(plan.content()).isEmpty());
    }

    @Test
    void what_is_empty_past_or_too_early_is_refused_and_changes_nothing() {
        var episode = stories.returned(worker);
        refused("NOTHING_WRITTEN", () -> write(episode, 0, " "));
        refused(
                "REVIEW_IN_PAST",
                () -> plans.write(
                        worker, RequestKey.fresh(), episode, 0, true, false, content("A", LocalDate.of(2020, 1, 1))));
        refused("TOO_LONG", () -> write(episode, 0, "x".repeat(2001)));
        var missing = stories.searching(worker);
        refused("NOT_IN_THIS_STATE", () -> write(missing, 0, "A"));
        assertThat(plans.read(worker, episode).all()).isEmpty();
        assertThat(plans.read(worker, missing).mayWrite()).isFalse();
    }

    @Test
    void every_part_of_it_is_on_the_page() {
        var episode = stories.returned(worker);
        var on = LocalDate.ofInstant(clock.instant(), Times.QUEBEC).plusDays(10);
        var all = new PlanContent("Partie 1", "Partie 2", "Partie 3", "Partie 4", "Partie 5", "Partie 6", on);
        plans.write(worker, RequestKey.fresh(), episode, 0, true, true, all);
        assertThat(browser.get().uri("/episodes/" + episode + "/plan").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Partie 1", "Partie 2", "Partie 3", "Partie 4", "Partie 5", "Partie 6")
                .contains("On en reparle le " + on.getDayOfMonth() + " ", "Avec le ou la jeune", "Avec les parents");
    }

    @Test
    void the_page_keeps_what_was_typed_when_another_version_came_meanwhile() {
        var episode = stories.returned(worker);
        write(episode, 0, "La musique");
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/plan")
                        .param("key", UUID.randomUUID().toString())
                        .param("seen", "0")
                        .param("helps", "Mon texte")
                        .with(stage.as(worker)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mon texte", "La musique");
        assertThat(browser.get().uri("/episodes/" + episode + "/plan").with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Version 1")
                .doesNotContain("Version 2");
    }

    private EpisodeId followed(YouthId youth) {
        var episode = runaways.report(
                worker, RequestKey.fresh(), Stories.report(new Report.Who.Known(youth), clock.instant(), true));
        stories.told(worker, episode);
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        stories.act(worker, episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        return episode;
    }

    private void close(EpisodeId episode) {
        stories.act(worker, episode, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        stories.act(worker, episode, new Deed.Close(Outcome.SAFE_SAME_PLACE, "Merci."));
    }

    private void write(EpisodeId episode, int seen, String helps) {
        plans.write(worker, RequestKey.fresh(), episode, seen, true, false, content(helps, null));
    }

    private static PlanContent content(String helps, @Nullable LocalDate on) {
        return new PlanContent("", helps, "", "", "", "", on);
    }

    private int traces() {
        return jdbc.sql("select count(*) from registers.trail where event = 'PlanRead'")
                .query(Integer.class)
                .single();
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
