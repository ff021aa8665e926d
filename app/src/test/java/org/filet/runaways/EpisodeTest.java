package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Refused;
import org.junit.jupiter.api.Test;

/** The rules of one episode, without a database. */
class EpisodeTest {

    private final Life life = new Life();

    @Test
    void the_search_starts_once_police_and_parents_know() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet("GAT-7"));
        assertThat(life.now().state()).isEqualTo(EpisodeState.DECLARED);
        refused(RunawayRefusal.NOT_IN_THIS_STATE, new Deed.StartSearch());

        life.live(new Deed.TellParents(false));
        refused(RunawayRefusal.NOT_IN_THIS_STATE, new Deed.StartSearch());

        life.live(new Deed.TellParents(true));
        life.live(new Deed.StartSearch());
        assertThat(life.now().state()).isEqualTo(EpisodeState.SEARCHING);
        assertThat(life.now().declared().policeEvent()).isEqualTo("GAT-7");
    }

    @Test
    void located_is_not_returned_until_someone_has_seen_the_youth() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Locate(Life.AWAY, "Montréal", Finder.POLICE));
        assertThat(life.now().state()).isEqualTo(EpisodeState.LOCATED);
        refused(
                RunawayRefusal.NOT_SEEN_IN_PERSON,
                new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, false, true, true));
        refused(
                RunawayRefusal.NOT_SEEN_IN_PERSON,
                new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, false, true));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, false));
        assertThat(life.now().state()).isEqualTo(EpisodeState.RETURNED);
        assertThat(life.clocks())
                .containsExactlyInAnyOrder(ClockKind.INTERVIEW_OFFER, ClockKind.INTERVIEW, ClockKind.PLAN);
    }

    @Test
    void nothing_is_closed_before_the_interview_the_plan_and_the_feedback() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.OfferInterview(Listener.NURSE, Life.HOME));
        var close = new Deed.Close(Outcome.SAFE_SAME_PLACE, "Merci.");
        refused(RunawayRefusal.INTERVIEW_OUTCOME_MISSING, close);
        life.live(new Deed.RecordInterview(InterviewOutcome.POSTPONED, List.of()));
        refused(RunawayRefusal.INTERVIEW_OUTCOME_MISSING, close);
        assertThat(life.clocks()).contains(ClockKind.INTERVIEW);
        life.live(new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        refused(RunawayRefusal.PLAN_NOT_REVISED, close);
        life.live(new Deed.RevisePlan(false, false));
        refused(RunawayRefusal.FEEDBACK_MISSING, new Deed.Close(Outcome.SAFE_SAME_PLACE, " "));
        life.live(close);
        assertThat(life.now().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(life.clocks()).isEmpty();
    }

    @Test
    void a_late_return_is_cancelled_before_the_declaration_and_confirmed_after() {
        var cancelled = new Life();
        cancelled.live(new Deed.Cancel(CancelReason.RETURNED_BEFORE_THRESHOLD));
        assertThat(cancelled.now().state()).isEqualTo(EpisodeState.CANCELLED);

        life.live(new Deed.Declare(""));
        refused(RunawayRefusal.CANCEL_ONLY_MISTAKES, new Deed.Cancel(CancelReason.RETURNED_BEFORE_THRESHOLD));
        life.live(new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        assertThat(life.clocks()).isEmpty();
    }

    @Test
    void an_absence_is_known_only_where_an_adult_vouches_for_it() {
        refused(RunawayRefusal.ADULT_NOT_CONFIRMED, new Deed.KnowWhereabouts(Life.AWAY, false));
        refused(RunawayRefusal.NOTHING_CHECKED, new Deed.Check(Set.of()));
    }

    @Test
    void only_a_place_in_another_region_asks_a_host() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Locate(Life.HOME, "Gatineau", Finder.FAMILY));
        assertThat(life.clocks()).doesNotContain(ClockKind.HOST);
        life.live(new Deed.LoseAgain());
        life.live(new Deed.Locate(Life.AWAY, "Montréal", Finder.FAMILY));
        assertThat(life.clocks()).contains(ClockKind.HOST);
        life.live(new Deed.TakeCharge());
        refused(RunawayRefusal.ALREADY_DONE, new Deed.TakeCharge());
    }

    @Test
    void a_high_concern_is_looked_at_again_after_eight_hours() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Review(Concern.HIGH, "Message inquiétant."));
        assertThat(life.due(ClockKind.REVIEW)).isEqualTo(life.at().plus(Duration.ofHours(8)));
        life.live(new Deed.Review(Concern.LOW, "Il a rappelé."));
        assertThat(life.due(ClockKind.REVIEW)).isEqualTo(life.at().plus(Duration.ofHours(24)));
        refused(RunawayRefusal.REASONS_MISSING, new Deed.Review(Concern.LOW, ""));
    }

    @Test
    void the_threshold_runs_from_t0_and_is_nothing_where_a_reason_stands() {
        assertThat(life.due(ClockKind.DECLARE)).isEqualTo(Life.LAST_SEEN.plus(Duration.ofHours(1)));
        assertThat(new Life(Duration.ZERO).due(ClockKind.DECLARE)).isEqualTo(Life.LAST_SEEN);
    }

    @Test
    void every_open_state_leads_somewhere_and_every_ended_one_nowhere() {
        for (var state : EpisodeState.values()) {
            assertThat(Transitions.steps(state).isEmpty()).as(state.name()).isEqualTo(!state.open());
        }
    }

    @Test
    void words_are_bounded() {
        life.live(new Deed.Declare(""));
        refused(RunawayRefusal.TOO_LONG, new Deed.Note("a".repeat(2001)));
        assertThatThrownBy(() -> Guard.lastSeen(Instant.EPOCH, Life.LAST_SEEN)).isInstanceOf(Refused.class);
    }

    private void refused(RunawayRefusal refusal, Deed deed) {
        var before = life.now();
        assertThatThrownBy(() -> life.live(deed))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(refusal));
        assertThat(life.now()).isEqualTo(before);
    }
}
