package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void an_absence_past_the_threshold_is_not_struck_out_as_if_it_had_not_been() {
        var back = new Deed.Cancel(CancelReason.RETURNED_BEFORE_THRESHOLD);
        life.pass(Duration.ofHours(5));
        refused(RunawayRefusal.BACK_AFTER_THRESHOLD, back);
        refused(RunawayRefusal.BACK_AT_WRONG, backAt(Life.LAST_SEEN.minusSeconds(1)));
        refused(RunawayRefusal.BACK_AT_WRONG, backAt(life.at().plusSeconds(1)));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        assertThat(life.now().state()).isEqualTo(EpisodeState.RETURNED);
        assertThat(life.now().declaration()).isNull();
        assertThat(life.clocks())
                .containsExactlyInAnyOrder(ClockKind.INTERVIEW_OFFER, ClockKind.INTERVIEW, ClockKind.PLAN);
        refused(RunawayRefusal.NEVER_DECLARED, new Deed.TakeBackReturn());
        refused(RunawayRefusal.NO_SHEET_HANDED, new Deed.HandStopNotice());
    }

    @Test
    void whoever_types_late_says_when_the_youth_was_back() {
        life.pass(Duration.ofHours(5));
        life.live(backAt(Life.LAST_SEEN.plus(Duration.ofMinutes(40))));
        assertThat(life.now().state()).isEqualTo(EpisodeState.CANCELLED);
    }

    private static Deed backAt(Instant moment) {
        return new Deed.Cancel(CancelReason.RETURNED_BEFORE_THRESHOLD, moment);
    }

    @Test
    void the_search_does_not_wait_for_parents_who_are_not_to_be_told() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.TellParents(ParentsCall.NO_ANSWER));
        assertThat(life.clocks()).contains(ClockKind.PARENTS);
        life.live(new Deed.TellParents(ParentsCall.WOULD_ENDANGER));
        assertThat(life.clocks()).doesNotContain(ClockKind.PARENTS);
        life.live(new Deed.IssuePoliceSheet(""));
        assertThat(life.now().declared().searchCanStart()).isTrue();
    }

    @Test
    void police_who_hold_a_sheet_are_told_that_it_is_over() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet("GAT-1"));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        assertThat(life.clocks()).contains(ClockKind.STOP_NOTICE);
        life.live(new Deed.HandStopNotice());
        assertThat(life.clocks()).doesNotContain(ClockKind.STOP_NOTICE);
        assertThat(life.now().state()).isEqualTo(EpisodeState.RETURNED);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void police_who_hold_a_sheet_are_told_however_it_ended(Deed end) {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet("GAT-1"));
        life.live(end);
        assertThat(life.now().state().open()).isFalse();
        assertThat(life.clocks()).containsExactly(ClockKind.STOP_NOTICE);
        life.live(new Deed.HandStopNotice());
        assertThat(life.clocks()).isEmpty();
        assertThat(life.now().state().open()).isFalse();
    }

    private static Stream<Deed> ends() {
        return Stream.of(new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE), new Deed.RecordDeath());
    }

    @Test
    void a_death_after_the_return_leaves_police_to_be_told_where_they_were_not() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet(""));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.RecordDeath());
        assertThat(life.clocks()).containsExactly(ClockKind.STOP_NOTICE);
    }

    @Test
    void an_episode_that_is_closed_leaves_police_to_be_told_where_they_were_not() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet(""));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.OfferInterview(Listener.KEY_WORKER, Life.HOME));
        life.live(new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        life.live(new Deed.RevisePlan(false, false));
        life.live(new Deed.Close(Outcome.SAFE_SAME_PLACE, ""));
        assertThat(life.clocks()).containsExactly(ClockKind.STOP_NOTICE);
        life.live(new Deed.HandStopNotice());
        assertThat(life.clocks()).isEmpty();
    }

    @Test
    void police_who_were_told_to_stop_are_asked_again_where_nobody_was_back() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.IssuePoliceSheet(""));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.HandStopNotice());
        life.live(new Deed.TakeBackReturn());
        assertThat(life.clocks()).contains(ClockKind.POLICE_SHEET).doesNotContain(ClockKind.STOP_NOTICE);
    }

    @Test
    void nobody_is_told_of_an_end_who_was_not_told_of_a_beginning() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        assertThat(life.clocks()).isEmpty();
    }

    @Test
    void a_return_of_the_wrong_youth_is_taken_back_and_the_search_goes_on() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Locate(Life.AWAY, "Montréal", Finder.FAMILY));
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.TakeBackReturn());
        assertThat(life.now().state()).isEqualTo(EpisodeState.SEARCHING);
        assertThat(life.now().returned()).isNull();
        assertThat(life.now().whereabouts()).isNull();
        assertThat(life.clocks())
                .containsExactlyInAnyOrder(
                        ClockKind.REVIEW,
                        ClockKind.DAY_MARK,
                        ClockKind.CASE_CONFERENCE,
                        ClockKind.WEEK_MARK,
                        ClockKind.MONTH_MARK);
        life.live(new Deed.ConfirmReturn(ReturnMode.SELF, Life.HOME, true, true, true));
        life.live(new Deed.OfferInterview(Listener.NURSE, Life.HOME));
        refused(RunawayRefusal.NOT_IN_THIS_STATE, new Deed.TakeBackReturn());
    }

    @Test
    void a_wrong_place_is_corrected_and_another_host_is_asked() {
        life.live(new Deed.Declare(""));
        life.live(new Deed.Locate(Life.AWAY, "Montréal", Finder.FAMILY));
        life.live(new Deed.TakeCharge());
        life.live(new Deed.Locate(Life.HOME, "Gatineau", Finder.FAMILY));
        assertThat(life.now().state()).isEqualTo(EpisodeState.LOCATED);
        assertThat(life.now().hosted()).isFalse();
        assertThat(life.clocks()).doesNotContain(ClockKind.HOST);
        life.live(new Deed.Locate(Life.AWAY, "Laval", Finder.FAMILY));
        assertThat(life.clocks()).contains(ClockKind.HOST);
    }

    @Test
    void nobody_is_said_to_have_judged_who_has_not() {
        assertThat(life.now().concern()).isEqualTo(Concern.NOT_YET);
        refused(RunawayRefusal.LEVEL_MISSING, new Deed.Review(Concern.NOT_YET, "Rien encore."));
        life.live(new Deed.Review(Concern.HIGH, "Message inquiétant."));
        assertThat(life.clocks()).as("nobody is looked for yet").doesNotContain(ClockKind.REVIEW);
        life.live(new Deed.Declare(""));
        assertThat(life.due(ClockKind.REVIEW)).isEqualTo(life.at().plus(Duration.ofHours(8)));
        assertThat(life.due(ClockKind.CASE_CONFERENCE)).isEqualTo(life.at());
    }

    @Test
    void the_regions_confer_at_once_when_concern_becomes_high_and_once() {
        life.live(new Deed.Declare(""));
        assertThat(life.due(ClockKind.CASE_CONFERENCE)).isEqualTo(Life.LAST_SEEN.plus(Duration.ofHours(24)));
        life.live(new Deed.Review(Concern.HIGH, "Message inquiétant."));
        assertThat(life.due(ClockKind.CASE_CONFERENCE)).isEqualTo(life.at());
        life.live(new Deed.ConfirmLiaison());
        assertThat(life.clocks()).doesNotContain(ClockKind.CASE_CONFERENCE).contains(ClockKind.DAY_MARK);
        life.live(new Deed.Review(Concern.HIGH, "Toujours rien."));
        assertThat(life.clocks()).doesNotContain(ClockKind.CASE_CONFERENCE);
    }

    @Test
    void an_absence_is_known_only_where_an_adult_vouches_for_it() {
        refused(
                RunawayRefusal.ADULT_NOT_CONFIRMED,
                new Deed.KnowWhereabouts(Life.AWAY, "Montréal", Adult.PARENT, false));
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
            boolean leaves = Transitions.steps(state).stream()
                    .anyMatch(step -> Transitions.from(state, step).orElseThrow() != state);
            assertThat(leaves).as(state.name()).isEqualTo(state.open());
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
