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
import static org.filet.runaways.ClockKind.STOP_NOTICE;
import static org.filet.runaways.ClockKind.WEEK_MARK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.filet.runaways.ClockChange.Start;
import org.filet.runaways.ClockChange.Stop;
import org.filet.runaways.ClockChange.StopAll;
import org.filet.runaways.ClockChange.StopOthers;
import org.filet.runaways.RunawayEvent.Happened;

/** Which clocks run when: the « time limit » column of §7.1. Pure; the rows are kept by {@link ClockTable}. */
final class ClockPlan {

    private static final List<ClockKind> MARKS = List.of(DAY_MARK, CASE_CONFERENCE, WEEK_MARK, MONTH_MARK);

    private ClockPlan() {}

    /** @param before the episode as it was */
    static List<ClockChange> after(Happened happened, Episode before, Episode episode, Protocol protocol) {
        var at = happened.done();
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
            case Deed.Declare d -> declared(at, episode, protocol);
            case Deed.Import d -> imported(at, lastSeen, protocol);
            case Deed.IssuePoliceSheet d -> List.of(new Stop(POLICE_SHEET));
            case Deed.TellParents d -> d.call().settled() ? List.of(new Stop(PARENTS)) : List.of();
            case Deed.ConfirmLiaison d -> confirmed(at, episode, protocol);
            case Deed.Review d -> reviewed(d, at, before, protocol);
            case Deed.Locate d ->
                hosted(episode) ? List.of(new Stop(HOST), start(HOST, at, protocol)) : List.of(new Stop(HOST));
            case Deed.TakeCharge d -> List.of(new Stop(HOST));
            case Deed.LoseAgain d -> List.of(new Stop(HOST), start(REVIEW, at, protocol));
            case Deed.ConfirmReturn d -> returned(at, before, protocol);
            case Deed.TakeBackReturn d -> goesOn(at, before, protocol);
            case Deed.HandStopNotice d -> List.of(new Stop(STOP_NOTICE));
            case Deed.OfferInterview d -> List.of(new Stop(INTERVIEW_OFFER));
            case Deed.RecordInterview d ->
                d.outcome() == InterviewOutcome.POSTPONED ? List.of() : List.of(new Stop(INTERVIEW));
            case Deed.RevisePlan d -> List.of(new Stop(PLAN));
            case Deed.Cancel d -> over(at, before, protocol);
            case Deed.Close d -> over(at, before, protocol);
            case Deed.RecordDeath d -> over(at, before, protocol);
            case Deed.ComeOfAge d -> List.of(new Stop(PARENTS));
            case Deed.StartSearch d -> List.of();
            case Deed.Note d -> List.of();
            case Deed.GiveOpinion d -> List.of();
            case Deed.MessageYouth d -> List.of();
        };
    }

    /** Where concern is high already, the regions confer at once and the level is looked at again sooner. */
    private static List<ClockChange> declared(Instant at, Episode episode, Protocol protocol) {
        var lastSeen = episode.departure().lastSeen();
        boolean high = high(episode);
        return List.of(
                new Stop(CHECKS),
                new Stop(ClockKind.DECLARE),
                new Stop(KNOWN_ABSENCE_REVIEW),
                start(POLICE_SHEET, at, protocol),
                start(PARENTS, at, protocol),
                start(LIAISON, at, protocol),
                new Start(
                        REVIEW,
                        at.plus(protocol.of(high ? Parameter.REVIEW_HIGH : Parameter.REVIEW)
                                .length())),
                start(DAY_MARK, lastSeen, protocol),
                high ? new Start(CASE_CONFERENCE, at) : start(CASE_CONFERENCE, lastSeen, protocol),
                start(WEEK_MARK, lastSeen, protocol),
                start(MONTH_MARK, lastSeen, protocol));
    }

    private static boolean high(Episode episode) {
        return episode.concern() == Concern.HIGH
                || episode.departure().immediate().contains(ImmediateReason.HIGH_CONCERN);
    }

    /** Of a long absence only the marks to come ring: those behind it were somebody's before Filet. */
    private static List<ClockChange> imported(Instant at, Instant lastSeen, Protocol protocol) {
        var started = new ArrayList<ClockChange>();
        started.add(start(LIAISON, at, protocol));
        started.add(start(REVIEW, at, protocol));
        started.addAll(toCome(at, lastSeen, protocol));
        return started;
    }

    private static List<Start> toCome(Instant at, Instant lastSeen, Protocol protocol) {
        return MARKS.stream()
                .map(mark -> start(mark, lastSeen, protocol))
                .filter(mark -> mark.due().isAfter(at))
                .toList();
    }

    /** A confirmation answers for every mark already reached, and for a conference called at once; those to come still ring. */
    private static List<ClockChange> confirmed(Instant at, Episode episode, Protocol protocol) {
        var stopped = new ArrayList<ClockChange>();
        stopped.add(new Stop(LIAISON));
        for (var mark : MARKS) {
            boolean reached =
                    !start(mark, episode.departure().lastSeen(), protocol).due().isAfter(at);
            if (reached || (mark == CASE_CONFERENCE && high(episode))) {
                stopped.add(new Stop(mark));
            }
        }
        return stopped;
    }

    /** The level becomes high: the regions confer at once (domain reference §8b), where somebody is looked for. */
    private static List<ClockChange> reviewed(Deed.Review review, Instant at, Episode before, Protocol protocol) {
        if (!before.state().missing()) {
            return List.of();
        }
        var next = new Start(REVIEW, at.plus(reviewAfter(review, protocol)));
        return review.concern() == Concern.HIGH && !high(before)
                ? List.of(next, new Start(CASE_CONFERENCE, at))
                : List.of(next);
    }

    /** What is left to do, however the search ended: tell police who hold a sheet. */
    private static List<ClockChange> over(Instant at, Episode before, Protocol protocol) {
        var changes = new ArrayList<ClockChange>();
        changes.add(new StopOthers(STOP_NOTICE));
        if (before.sheetHanded() && before.state().missing()) {
            changes.add(start(STOP_NOTICE, at, protocol));
        }
        return changes;
    }

    private static List<ClockChange> returned(Instant at, Episode before, Protocol protocol) {
        var changes = new ArrayList<>(over(at, before, protocol));
        changes.add(start(INTERVIEW_OFFER, at, protocol));
        changes.add(start(INTERVIEW, at, protocol));
        changes.add(start(PLAN, at, protocol));
        return changes;
    }

    /** Nobody was back: what a return stops, a search needs; police who held a sheet may have been told to stop. */
    private static List<ClockChange> goesOn(Instant at, Episode before, Protocol protocol) {
        var changes = new ArrayList<ClockChange>();
        changes.add(new StopAll());
        if (before.sheetHanded()) {
            changes.add(start(POLICE_SHEET, at, protocol));
        }
        changes.add(start(REVIEW, at, protocol));
        changes.addAll(toCome(at, before.departure().lastSeen(), protocol));
        return changes;
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
