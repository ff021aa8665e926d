package org.filet.runaways;

import java.util.List;
import java.util.Set;
import org.filet.testing.Stage;

/** One acceptable form for each step, and the deed it stands for. */
final class Forms {

    private Forms() {}

    static Form of(Step step) {
        var form = new Form();
        return switch (step) {
            case CHECK -> form.with("done", "CALLED_YOUTH");
            case KNOW_WHEREABOUTS ->
                form.with("region", "07")
                        .with("municipality", "Gatineau")
                        .with("adult", "PARENT")
                        .with("adultConfirmedSafe", "yes");
            case CANCEL -> form.with("reason", "ENTERED_BY_MISTAKE");
            case TELL_PARENTS -> form.with("call", "NO_ANSWER");
            case REVIEW -> form.with("concern", "MEDIUM").with("reasons", "Aucune nouvelle.");
            case GIVE_OPINION -> form.with("concern", "LOW").with("reasons", "Vue avec ses amies.");
            case MESSAGE_YOUTH -> form.with("channel", "TEXT").with("reply", "READ");
            case NOTE -> form.with("words", "Message envoyé.");
            case LOCATE ->
                form.with("region", "06").with("municipality", "Montréal").with("by", "POLICE");
            case CONFIRM_RETURN ->
                form.with("mode", "STAFF")
                        .with("region", "07")
                        .with("seenInPerson", "yes")
                        .with("wellBeingChecked", "yes");
            case OFFER_INTERVIEW -> form.with("listener", "NURSE").with("region", "07");
            case RECORD_INTERVIEW -> form.with("outcome", "HELD").with("safetyFacts", "Une application");
            case REVISE_PLAN -> form.with("withYouth", "yes");
            case CLOSE -> form.with("outcome", "SAFE_SAME_PLACE").with("feedback", "Merci.");
            case RECORD_DEATH, TAKE_BACK_RETURN -> form.with("sure", "yes");
            case DECLARE,
                    ISSUE_POLICE_SHEET,
                    CONFIRM_LIAISON,
                    TAKE_CHARGE,
                    LOSE_AGAIN,
                    HAND_STOP_NOTICE,
                    NOTICE,
                    START_SEARCH,
                    COME_OF_AGE,
                    IMPORT -> form;
        };
    }

    static Deed deed(Step step) {
        return switch (step) {
            case CHECK -> new Deed.Check(Set.of(Verification.CALLED_YOUTH));
            case KNOW_WHEREABOUTS -> new Deed.KnowWhereabouts(Stage.OUTAOUAIS, "Gatineau", Adult.PARENT, true);
            case DECLARE -> new Deed.Declare("");
            case CANCEL -> new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE);
            case ISSUE_POLICE_SHEET -> new Deed.IssuePoliceSheet("");
            case TELL_PARENTS -> new Deed.TellParents(false);
            case CONFIRM_LIAISON -> new Deed.ConfirmLiaison();
            case REVIEW -> new Deed.Review(Concern.MEDIUM, "Aucune nouvelle.");
            case GIVE_OPINION -> new Deed.GiveOpinion(Concern.LOW, "Vue avec ses amies.");
            case MESSAGE_YOUTH -> new Deed.MessageYouth(Deed.MessageYouth.Channel.TEXT, Deed.MessageYouth.Reply.READ);
            case NOTE -> new Deed.Note("Message envoyé.");
            case LOCATE -> new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE);
            case TAKE_CHARGE -> new Deed.TakeCharge();
            case LOSE_AGAIN -> new Deed.LoseAgain();
            case TAKE_BACK_RETURN -> new Deed.TakeBackReturn();
            case HAND_STOP_NOTICE -> new Deed.HandStopNotice();
            case CONFIRM_RETURN -> new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, false);
            case OFFER_INTERVIEW -> new Deed.OfferInterview(Listener.NURSE, Stage.OUTAOUAIS);
            case RECORD_INTERVIEW -> new Deed.RecordInterview(InterviewOutcome.HELD, List.of("Une application"));
            case REVISE_PLAN -> new Deed.RevisePlan(true, false);
            case CLOSE -> new Deed.Close(Outcome.SAFE_SAME_PLACE, "Merci.");
            case RECORD_DEATH -> new Deed.RecordDeath();
            case NOTICE, START_SEARCH, COME_OF_AGE, IMPORT ->
                throw new IllegalArgumentException(step + " is not taken by hand");
        };
    }
}
