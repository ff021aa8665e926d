package org.filet.runaways.web;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Organisations;
import org.filet.network.Regions;
import org.filet.runaways.Adult;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Concern;
import org.filet.runaways.Deed;
import org.filet.runaways.Deed.MessageYouth.Channel;
import org.filet.runaways.Deed.MessageYouth.Reply;
import org.filet.runaways.Finder;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Outcome;
import org.filet.runaways.ParentsCall;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Step;
import org.filet.runaways.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of each step. What the deed needs beyond that, its own rules ask for. */
@Component
class StepForm {

    private static final int MOST_FACTS = 20;

    private final Regions regions;
    private final Organisations organisations;

    StepForm(Regions regions, Organisations organisations) {
        this.regions = regions;
        this.organisations = organisations;
    }

    Deed deed(Step step, Sent sent) {
        return switch (step) {
            case CHECK -> new Deed.Check(sent.many("done", Verification.class));
            case KNOW_WHEREABOUTS ->
                new Deed.KnowWhereabouts(
                        region(sent),
                        sent.text("municipality"),
                        sent.required("adult", Adult.class),
                        sent.ticked("adultConfirmedSafe"));
            case DECLARE -> new Deed.Declare(sent.text("policeEvent"));
            case CANCEL -> cancelled(sent);
            case ISSUE_POLICE_SHEET -> new Deed.IssuePoliceSheet(sent.text("policeEvent"));
            case TELL_PARENTS -> new Deed.TellParents(sent.required("call", ParentsCall.class));
            case CONFIRM_LIAISON -> new Deed.ConfirmLiaison();
            case REVIEW -> new Deed.Review(level(sent), sent.text("reasons"));
            case GIVE_OPINION -> new Deed.GiveOpinion(level(sent), sent.text("reasons"));
            case MESSAGE_YOUTH ->
                new Deed.MessageYouth(sent.required("channel", Channel.class), sent.required("reply", Reply.class));
            case NOTE -> new Deed.Note(sent.text("words"));
            case LOCATE -> new Deed.Locate(region(sent), sent.text("municipality"), sent.required("by", Finder.class));
            case TAKE_CHARGE -> new Deed.TakeCharge();
            case LOSE_AGAIN -> new Deed.LoseAgain();
            case TAKE_BACK_RETURN -> mistaken(sent);
            case HAND_STOP_NOTICE -> new Deed.HandStopNotice();
            case CONFIRM_RETURN -> returned(sent);
            case OFFER_INTERVIEW ->
                new Deed.OfferInterview(sent.required("listener", Listener.class), region(sent), organisation(sent));
            case RECORD_INTERVIEW ->
                new Deed.RecordInterview(sent.required("outcome", InterviewOutcome.class), lines(sent, "safetyFacts"));
            case REVISE_PLAN -> new Deed.RevisePlan(sent.ticked("withYouth"), sent.ticked("withParents"));
            case CLOSE -> new Deed.Close(sent.required("outcome", Outcome.class), sent.text("feedback"));
            case RECORD_DEATH -> death(sent);
            case NOTICE, START_SEARCH, COME_OF_AGE, IMPORT -> throw new Refused(PageRefusal.NO_SUCH_STEP);
        };
    }

    /** When it was done, where somebody says so: whoever calls first types later. */
    static @Nullable Instant done(Sent sent) {
        var typed = sent.text("doneAt");
        return typed.isEmpty()
                ? null
                : LocalMoment.of(typed).orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE));
    }

    private Deed returned(Sent sent) {
        return new Deed.ConfirmReturn(
                sent.required("mode", ReturnMode.class),
                region(sent),
                sent.ticked("seenInPerson"),
                sent.ticked("wellBeingChecked"),
                sent.ticked("healthOffered"));
    }

    private static Concern level(Sent sent) {
        return sent.one("concern", Concern.class)
                .filter(Concern.levels()::contains)
                .orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE));
    }

    private static Deed cancelled(Sent sent) {
        var reason = sent.required("reason", CancelReason.class);
        var typed = sent.text("backAt");
        if (reason != CancelReason.RETURNED_BEFORE_THRESHOLD || typed.isEmpty()) {
            return new Deed.Cancel(reason);
        }
        return new Deed.Cancel(
                reason, LocalMoment.of(typed).orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE)));
    }

    private static Deed mistaken(Sent sent) {
        if (!sent.ticked("sure")) {
            throw new Refused(PageRefusal.FORM_INCOMPLETE);
        }
        return new Deed.TakeBackReturn();
    }

    private static Deed death(Sent sent) {
        if (!sent.ticked("sure")) {
            throw new Refused(PageRefusal.FORM_INCOMPLETE);
        }
        return new Deed.RecordDeath();
    }

    private @Nullable OrganisationId organisation(Sent sent) {
        var typed = sent.text("organisation");
        if (typed.isEmpty()) {
            return null;
        }
        return organisations
                .find(new OrganisationId(typed))
                .orElseThrow(() -> new Refused(PageRefusal.NO_SUCH_ORGANISATION))
                .id();
    }

    private RegionId region(Sent sent) {
        var region = new RegionId(sent.text("region"));
        if (!regions.known(region)) {
            throw new Refused(PageRefusal.FORM_INCOMPLETE);
        }
        return region;
    }

    private static List<String> lines(Sent sent, String name) {
        return sent.text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_FACTS)
                .toList();
    }
}
