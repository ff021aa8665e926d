package org.filet.runaways;

import static org.filet.runaways.ClockKind.CASE_CONFERENCE;
import static org.filet.runaways.ClockKind.CHECKS;
import static org.filet.runaways.ClockKind.DAY_MARK;
import static org.filet.runaways.ClockKind.HOST;
import static org.filet.runaways.ClockKind.INTERVIEW;
import static org.filet.runaways.ClockKind.INTERVIEW_OFFER;
import static org.filet.runaways.ClockKind.KNOWN_ABSENCE_REVIEW;
import static org.filet.runaways.ClockKind.LIAISON;
import static org.filet.runaways.ClockKind.MONTH_MARK;
import static org.filet.runaways.ClockKind.PARENTS;
import static org.filet.runaways.ClockKind.PLAN;
import static org.filet.runaways.ClockKind.POLICE_SHEET;
import static org.filet.runaways.ClockKind.REVIEW;
import static org.filet.runaways.ClockKind.WEEK_MARK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.filet.runaways.ClockChange.Start;
import org.filet.runaways.ClockChange.Stop;
import org.filet.runaways.ClockChange.StopAll;
import org.filet.runaways.RunawayEvent.Happened;

/** Which clocks run when: the « time limit » column of §7.1. Pure; the rows are kept by {@link ClockTable}. */
final class ClockPlan {

    private static final List<ClockKind> MARKS = List.of(DAY_MARK, CASE_CONFERENCE, WEEK_MARK, MONTH_MARK);

    private ClockPlan() {}

    static List<ClockChange> after(Happened happened, Episode episode, Protocol protocol) {
        var at = happened.at();
        var lastSeen = episode.departure().lastSeen();
        return switch (happened.deed()) {
            case Deed.Notice d ->
                List.of(start(CHECKS, at, protocol), new Start(ClockKind.DECLARE, declareBy(episode)));
            case Deed.Check d ->
                List.of(
                        new Stop(CHECKS),
                        new Stop(KNOWN_ABSENCE_REVIEW),
                        new Start(ClockKind.DECLARE, declareBy(episode)));
            case Deed.KnowWhereabouts d ->
                List.of(new Stop(CHECKS), new Stop(ClockKind.DECLARE), start(KNOWN_ABSENCE_REVIEW, at, protocol));
            case Deed.Declare d ->
                List.of(
                        new Stop(CHECKS),
                        new Stop(ClockKind.DECLARE),
                        new Stop(KNOWN_ABSENCE_REVIEW),
                        start(POLICE_SHEET, at, protocol),
                        start(PARENTS, at, protocol),
                        start(LIAISON, at, protocol),
                        start(REVIEW, at, protocol),
                        start(DAY_MARK, lastSeen, protocol),
                        start(CASE_CONFERENCE, lastSeen, protocol),
                        start(WEEK_MARK, lastSeen, protocol),
                        start(MONTH_MARK, lastSeen, protocol));
            case Deed.Import d -> List.of(start(LIAISON, at, protocol), start(REVIEW, at, protocol));
            case Deed.IssuePoliceSheet d -> List.of(new Stop(POLICE_SHEET));
            case Deed.TellParents d -> d.reached() ? List.of(new Stop(PARENTS)) : List.of();
            case Deed.ConfirmLiaison d -> confirmed(at, lastSeen, protocol);
            case Deed.Review d -> List.of(new Start(REVIEW, at.plus(reviewAfter(d, protocol))));
            case Deed.Locate d -> hosted(episode) ? List.of(start(HOST, at, protocol)) : List.of();
            case Deed.TakeCharge d -> List.of(new Stop(HOST));
            case Deed.LoseAgain d -> List.of(new Stop(HOST), start(REVIEW, at, protocol));
            case Deed.ConfirmReturn d ->
                List.of(
                        new StopAll(),
                        start(INTERVIEW_OFFER, at, protocol),
                        start(INTERVIEW, at, protocol),
                        start(PLAN, at, protocol));
            case Deed.OfferInterview d -> List.of(new Stop(INTERVIEW_OFFER));
            case Deed.RecordInterview d ->
                d.outcome() == InterviewOutcome.POSTPONED ? List.of() : List.of(new Stop(INTERVIEW));
            case Deed.RevisePlan d -> List.of(new Stop(PLAN));
            case Deed.Cancel d -> List.of(new StopAll());
            case Deed.Close d -> List.of(new StopAll());
            case Deed.RecordDeath d -> List.of(new StopAll());
            case Deed.ComeOfAge d -> List.of(new Stop(PARENTS));
            case Deed.StartSearch d -> List.of();
            case Deed.Note d -> List.of();
            case Deed.GiveOpinion d -> List.of();
            case Deed.MessageYouth d -> List.of();
        };
    }

    /** A confirmation answers for every mark already reached; those to come still ring. */
    private static List<ClockChange> confirmed(Instant at, Instant lastSeen, Protocol protocol) {
        var stopped = new ArrayList<ClockChange>();
        stopped.add(new Stop(LIAISON));
        for (var mark : MARKS) {
            if (!start(mark, lastSeen, protocol).due().isAfter(at)) {
                stopped.add(new Stop(mark));
            }
        }
        return stopped;
    }

    private static Instant declareBy(Episode episode) {
        var departure = episode.departure();
        return departure.lastSeen().plus(departure.threshold());
    }

    /** As soon as the author asked for, and never later than the region allows. */
    private static Duration reviewAfter(Deed.Review review, Protocol protocol) {
        var latest = protocol.of(review.concern() == Concern.HIGH ? Parameter.REVIEW_HIGH : Parameter.REVIEW)
                .length();
        var asked = review.analysis().again();
        return asked == null || asked.compareTo(latest) > 0 ? latest : asked;
    }

    /** Another region is asked to take charge only where the youth is in another region. */
    private static boolean hosted(Episode episode) {
        var place = episode.whereabouts();
        return place != null && !place.region().equals(episode.homeRegion());
    }

    private static Start start(ClockKind clock, Instant from, Protocol protocol) {
        return new Start(clock, from.plus(protocol.of(clock.length()).length()));
    }
}
