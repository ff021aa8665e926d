package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What each deed must bring beside the right state; the « guard » column of §7.1. */
final class Guard {

    private static final int LONGEST = 2000;
    private static final Duration OLDEST = Duration.ofDays(366);

    private Guard() {}

    /** Where the deed leads. Refuses what the table does not know and what is not complete. */
    static EpisodeState to(Episode episode, Deed deed, Instant now) {
        var to = Transitions.from(episode.state(), deed.step())
                .orElseThrow(() -> new Refused(RunawayRefusal.NOT_IN_THIS_STATE));
        complete(episode, deed, now);
        return to;
    }

    static void lastSeen(Instant lastSeen, Instant now) {
        refuse(lastSeen.isAfter(now), RunawayRefusal.LAST_SEEN_IN_FUTURE);
        refuse(lastSeen.isBefore(now.minus(OLDEST)), RunawayRefusal.LAST_SEEN_TOO_OLD);
    }

    /** What was done was done during this absence. */
    static void done(Episode episode, Step step, @Nullable Instant done, Instant now) {
        refuse(
                done != null
                        && (!step.timed()
                                || done.isAfter(now)
                                || done.isBefore(episode.departure().lastSeen())),
                RunawayRefusal.DONE_AT_WRONG);
    }

    static void length(String words) {
        refuse(words.length() > LONGEST, RunawayRefusal.TOO_LONG);
    }

    private static void complete(Episode episode, Deed deed, Instant now) {
        switch (deed) {
            case Deed.Check d -> refuse(d.done().isEmpty(), RunawayRefusal.NOTHING_CHECKED);
            case Deed.KnowWhereabouts d -> known(d);
            case Deed.Cancel d -> cancel(episode, d, now);
            case Deed.ConfirmLiaison d -> {}
            case Deed.Review d -> judged(d.concern(), d.reasons(), d.analysis());
            case Deed.GiveOpinion d -> judged(d.concern(), d.reasons(), d.analysis());
            case Deed.Note d -> words(d.words(), RunawayRefusal.WORDS_MISSING);
            case Deed.Locate d -> words(d.municipality(), RunawayRefusal.MUNICIPALITY_MISSING);
            case Deed.TakeBackReturn d -> refuse(episode.declaration() == null, RunawayRefusal.NEVER_DECLARED);
            case Deed.HandStopNotice d -> refuse(!episode.sheetHanded(), RunawayRefusal.NO_SHEET_HANDED);
            case Deed.MessageYouth d -> {}
            case Deed.TakeCharge d -> refuse(episode.hosted(), RunawayRefusal.ALREADY_DONE);
            case Deed.ConfirmReturn d ->
                refuse(!d.seenInPerson() || !d.wellBeingChecked(), RunawayRefusal.NOT_SEEN_IN_PERSON);
            case Deed.RecordInterview d -> d.safetyFacts().forEach(Guard::length);
            case Deed.Close d -> close(episode, d);
            case Deed.Notice d -> length(d.words());
            case Deed.Declare d -> length(d.policeEvent());
            case Deed.IssuePoliceSheet d -> length(d.policeEvent());
            case Deed.Import d -> length(d.policeEvent());
            case Deed.TellParents d -> refuse(ofAge(episode), RunawayRefusal.OF_AGE);
            case Deed.ComeOfAge d -> refuse(ofAge(episode), RunawayRefusal.ALREADY_DONE);
            case Deed.StartSearch d -> refuse(!episode.declared().searchCanStart(), RunawayRefusal.NOT_IN_THIS_STATE);
            case Deed.LoseAgain d -> {}
            case Deed.OfferInterview d -> {}
            case Deed.RevisePlan d -> d.content().texts().forEach(Guard::length);
            case Deed.RecordDeath d -> {}
        }
    }

    private static void known(Deed.KnowWhereabouts known) {
        words(known.municipality(), RunawayRefusal.MUNICIPALITY_MISSING);
        refuse(!known.adultConfirmedSafe(), RunawayRefusal.ADULT_NOT_CONFIRMED);
    }

    /**
     * Once declared, others have acted on it: it is ended by a return, or struck out as a mistake. Past the threshold an
     * absence happened, declared or not, and its return is confirmed.
     */
    private static void cancel(Episode episode, Deed.Cancel cancel, Instant now) {
        if (cancel.reason() != CancelReason.RETURNED_BEFORE_THRESHOLD) {
            return;
        }
        refuse(episode.state().missing(), RunawayRefusal.CANCEL_ONLY_MISTAKES);
        var departure = episode.departure();
        var back = cancel.backAt() == null ? now : cancel.backAt();
        refuse(back.isAfter(now) || back.isBefore(departure.lastSeen()), RunawayRefusal.BACK_AT_WRONG);
        refuse(back.isAfter(departure.lastSeen().plus(departure.threshold())), RunawayRefusal.BACK_AFTER_THRESHOLD);
    }

    private static void judged(Concern concern, String reasons, Analysis analysis) {
        refuse(concern == Concern.NOT_YET, RunawayRefusal.LEVEL_MISSING);
        words(reasons, RunawayRefusal.REASONS_MISSING);
        length(analysis.leaving());
        length(analysis.staying());
        refuse(analysis.structured() && !analysis.supported(), RunawayRefusal.SUPPORT_MISSING);
    }

    private static void close(Episode episode, Deed.Close close) {
        var outcome = episode.followUp().interview();
        refuse(outcome == null || outcome == InterviewOutcome.POSTPONED, RunawayRefusal.INTERVIEW_OUTCOME_MISSING);
        refuse(!done(episode.followUp().planAt()), RunawayRefusal.PLAN_NOT_REVISED);
        length(close.feedback());
    }

    private static boolean ofAge(Episode episode) {
        return done(episode.declared().ofAgeAt());
    }

    private static boolean done(@Nullable Instant at) {
        return at != null;
    }

    private static void words(String words, RunawayRefusal missing) {
        refuse(words.isBlank(), missing);
        length(words);
    }

    private static void refuse(boolean when, RunawayRefusal refusal) {
        if (when) {
            throw new Refused(refusal);
        }
    }
}
