package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.companions.Companions;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who left together, and the episode just before: tied within one holder, shown to whoever may read both. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CompanionsTest {

    private final MockMvcTester browser;
    private final Companions companions;
    private final Episodes episodes;
    private final Runaways runaways;
    private final Youths youths;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor liaison;
    private final Actor host;

    CompanionsTest(
            MockMvcTester browser,
            Companions companions,
            Episodes episodes,
            Runaways runaways,
            Youths youths,
            Stories stories,
            Stage stage,
            MovableClock clock) {
        this.browser = browser;
        this.companions = companions;
        this.episodes = episodes;
        this.runaways = runaways;
        this.youths = youths;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        this.host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
    }

    @Test
    void two_who_left_together_are_tied_both_ways_once_and_untied() {
        // Where no other test leaves more open episodes than a list shows.
        var few = stage.actor(Role.POLICE_OFFICER, "POL-13");
        var one = stories.searching(few);
        var other = stories.searching(few);
        assertThat(offered(few, one)).contains(other);
        companions.tie(few, one, Optional.of(other));
        companions.tie(few, other, Optional.of(one));
        assertThat(tied(few, one)).containsExactly(other);
        assertThat(tied(few, other)).containsExactly(one);
        assertThat(offered(few, one)).doesNotContain(other);
        assertThat(episodes.view(few, one).timeline())
                .filteredOn(line -> line.key().equals("runaways.companion.tied"))
                .hasSize(1);
        companions.untie(few, other, Optional.of(one));
        companions.untie(few, other, Optional.of(one));
        assertThat(tied(few, one)).isEmpty();
        assertThat(tied(few, other)).isEmpty();
    }

    @Test
    void the_liaison_of_the_region_ties_what_an_organisation_there_holds() {
        var street = stage.actor(Role.POLICE_OFFICER, "POL-07");
        var one = stories.searching(street);
        var other = stories.searching(street);
        companions.tie(liaison, one, Optional.of(other));
        assertThat(tied(street, one)).containsExactly(other);
        companions.untie(liaison, one, Optional.of(other));
        assertThat(tied(street, one)).isEmpty();
    }

    @Test
    void what_another_organisation_holds_or_what_ended_or_began_apart_is_not_tied() {
        var one = stories.searching(worker);
        var theirs = stories.searching(stage.actor(Role.POLICE_OFFICER, "POL-07"));
        refused("NOT_OFFERED", () -> companions.tie(worker, one, Optional.of(theirs)));
        refused("NOT_OFFERED", () -> companions.tie(liaison, one, Optional.of(theirs)));
        refused("NOT_OFFERED", () -> companions.tie(worker, one, Optional.of(one)));
        refused("NOT_OFFERED", () -> companions.tie(worker, one, Optional.of(new EpisodeId(UUID.randomUUID()))));
        var ended = stories.in(EpisodeState.CANCELLED, worker);
        refused("NOT_OFFERED", () -> companions.tie(worker, one, Optional.of(ended)));
        clock.advance(Duration.ofHours(49));
        var later = stories.searching(worker);
        refused("NOT_OFFERED", () -> companions.tie(worker, one, Optional.of(later)));
        refused("STRANGER", () -> companions.tie(stage.actor(Role.YOUTH_WORKER, "CR-13"), one, Optional.of(later)));
    }

    @Test
    void who_reads_one_of_them_learns_nothing_of_the_other() {
        var one = stories.located(worker, Stage.MONTREAL);
        var other = stories.searching(worker);
        companions.tie(worker, one, Optional.of(other));
        episodes.view(host, one);
        assertThat(tied(host, one)).isEmpty();
        assertThat(browser.get().uri("/episodes/" + one).with(stage.as(host)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(other.toString());
        assertThat(browser.post()
                        .uri("/episodes/" + one + "/companions/remove")
                        .param("other", other.toString())
                        .with(stage.as(host)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(tied(worker, one)).containsExactly(other);
    }

    @Test
    void the_episode_just_before_shows_to_its_holder_for_thirty_days_and_what_was_struck_out_never() {
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var first = again(youth);
        end(first);
        clock.advance(Duration.ofDays(20));
        var second = again(youth);
        assertThat(episodes.before(worker, episodes.summary(worker, second)))
                .hasValueSatisfying(before -> assertThat(before.id()).isEqualTo(first));
        assertThat(episodes.before(worker, episodes.summary(worker, first))).isEmpty();
        assertThat(episodes.before(host, episodes.summary(host, second))).isEmpty();
        stories.act(worker, second, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        clock.advance(Duration.ofDays(15));
        // Thirty-five days after the first: it no longer shows, and the struck one never did.
        assertThat(episodes.before(worker, episodes.summary(worker, again(youth))))
                .isEmpty();
    }

    private EpisodeId again(YouthId youth) {
        return runaways.report(
                worker, RequestKey.fresh(), Stories.report(new Report.Who.Known(youth), clock.instant(), true));
    }

    private void end(EpisodeId episode) {
        stories.told(worker, episode);
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        stories.act(worker, episode, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        stories.act(worker, episode, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        stories.act(worker, episode, new Deed.RevisePlan(true, false));
        stories.act(worker, episode, new Deed.Close(Outcome.SAFE_SAME_PLACE, "Merci."));
    }

    private List<EpisodeId> tied(Actor actor, EpisodeId id) {
        return companions.of(actor, episodes.summary(actor, id)).stream()
                .map(EpisodeSummary::id)
                .toList();
    }

    private List<EpisodeId> offered(Actor actor, EpisodeId id) {
        return companions.offered(actor, id).stream()
                .map(line -> line.summary().id())
                .toList();
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
