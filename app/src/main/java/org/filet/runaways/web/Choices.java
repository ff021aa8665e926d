package org.filet.runaways.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.filet.runaways.Adult;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Circumstance;
import org.filet.runaways.Concern;
import org.filet.runaways.Deed.MessageYouth.Channel;
import org.filet.runaways.Deed.MessageYouth.Reply;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.EpisodeView;
import org.filet.runaways.Finder;
import org.filet.runaways.ImmediateReason;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Origin;
import org.filet.runaways.Outcome;
import org.filet.runaways.ParentsCall;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Step;
import org.filet.runaways.Verification;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.springframework.stereotype.Component;

/** The lists that forms of episodes offer, and the key each form carries. Templates call it. */
@Component("episodeChoices")
class Choices {

    /** Age is known from the date of birth: nobody has to tick it. */
    public List<ImmediateReason> immediate() {
        return List.of(
                ImmediateReason.MEDICAL_NEED, ImmediateReason.HIGH_CONCERN, ImmediateReason.SUSPECTED_EXPLOITATION);
    }

    public Origin[] origins() {
        return Origin.values();
    }

    public Gender[] genders() {
        return Gender.values();
    }

    public Circumstance[] circumstances() {
        return Circumstance.values();
    }

    public Verification[] verifications() {
        return Verification.values();
    }

    /** Once declared, a return is confirmed: only a mistake is struck out. */
    public List<CancelReason> cancelReasons(EpisodeSummary episode) {
        return Arrays.stream(CancelReason.values())
                .filter(reason -> !episode.state().missing() || reason != CancelReason.RETURNED_BEFORE_THRESHOLD)
                .toList();
    }

    public List<Concern> concerns() {
        return Concern.levels();
    }

    public Adult[] adults() {
        return Adult.values();
    }

    public ParentsCall[] parentsCalls() {
        return ParentsCall.values();
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public Reply[] replies() {
        return Reply.values();
    }

    public Finder[] finders() {
        return Finder.values();
    }

    public ReturnMode[] returnModes() {
        return ReturnMode.values();
    }

    public Listener[] listeners() {
        return Listener.values();
    }

    public InterviewOutcome[] interviewOutcomes() {
        return InterviewOutcome.values();
    }

    public Outcome[] outcomes() {
        return Outcome.values();
    }

    /** What the step is called where the episode stands: a place that is known is not noted but corrected. */
    public String title(EpisodeSummary episode, Step step) {
        boolean again = step == Step.LOCATE && episode.state() == EpisodeState.LOCATED;
        return "runaways.step." + step.name() + (again ? ".again" : "");
    }

    /** A fresh key: the same form sent twice is one deed. */
    public UUID key() {
        return RequestKey.fresh().value();
    }

    /** Whether the sheets are of use to this reader now. */
    public boolean sheets(EpisodeView view) {
        return view.steps().contains(Step.NOTE) || view.steps().contains(Step.DECLARE);
    }

    public boolean may(EpisodeView view, String step) {
        return view.steps().contains(Step.valueOf(step));
    }
}
