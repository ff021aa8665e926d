package org.filet.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.filet.alerts.AlertEvent;
import org.filet.alerts.AlertId;
import org.filet.alerts.AlertStep;
import org.filet.kernel.OrganisationId;
import org.filet.matching.MatchEvent;
import org.filet.matching.MatchStep;
import org.filet.notices.Word.LiaisonWaits;
import org.filet.notices.Word.Nothing;
import org.filet.notices.Word.Settled;
import org.filet.notices.Word.Several;
import org.filet.notices.Word.Waits;
import org.filet.runaways.LeadEvent;
import org.filet.runaways.RunawayEvent;

/** The table of urgencies. A new kind of event does not compile until it has chosen. */
final class Urgencies {

    private static final Word NOTHING = new Nothing();

    private Urgencies() {}

    static Word of(AlertEvent event) {
        return switch (event) {
            case AlertEvent.CardSent sent -> asks(sent.alert(), sent.recipient());
            case AlertEvent.Answered answered -> answered(answered.step(), answered);
            case AlertEvent.Drafted drafted -> new Waits(drafted.by().organisation(), drafted.about(), Urgency.URGENT);
            case AlertEvent.Stepped stepped -> stepped(stepped.step(), stepped);
            case AlertEvent.FeedbackSent sent -> NOTHING;
            case AlertEvent.CardRead read -> NOTHING;
            case AlertEvent.TipNoted noted -> NOTHING;
        };
    }

    private static Word answered(AlertStep step, AlertEvent.Answered event) {
        var asked = asks(event.alert(), event.by().organisation());
        return switch (step) {
            case FALL_LATE ->
                new Several(List.of(asked, new LiaisonWaits(event.by().region(), asked.about(), Urgency.URGENT)));
            case ACKNOWLEDGE, CONFIRM_STOP, LOCATE -> new Settled(asked.about());
            case INFORM, READ_FEEDBACK, APPROVE, SEND, DROP, RENEW, WIDEN, SEND_WAVE, RECALL, EXPIRE, PURGE -> NOTHING;
        };
    }

    /** A draft waits for its approval; sent or dropped, it does no longer. Whoever looks is asked to stop looking. */
    private static Word stepped(AlertStep step, AlertEvent.Stepped event) {
        return switch (step) {
            case RECALL ->
                new Several(event.recipients().stream()
                        .<Word>map(recipient -> asks(event.alert(), recipient))
                        .toList());
            case APPROVE, SEND, DROP, EXPIRE, PURGE -> new Settled(event.about());
            case RENEW, WIDEN, SEND_WAVE, ACKNOWLEDGE, INFORM, LOCATE, CONFIRM_STOP, READ_FEEDBACK, FALL_LATE ->
                NOTHING;
        };
    }

    /** What an alert asks of one recipient, to look or to stop looking: one thing that waits, whatever happened to it. */
    private static Waits asks(AlertId alert, OrganisationId recipient) {
        var both = alert.value() + " " + recipient.code();
        return new Waits(recipient, UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)), Urgency.URGENT);
    }

    static Word of(RunawayEvent event) {
        return switch (event) {
            case RunawayEvent.ClockRang rang -> new Waits(rang.holder(), rang.about(), Urgency.URGENT);
            case RunawayEvent.Happened happened -> happened.to().open() ? NOTHING : new Settled(happened.about());
            case RunawayEvent.ConfidencesKept kept -> NOTHING;
            case RunawayEvent.ConfidencesRead read -> NOTHING;
        };
    }

    static Word of(LeadEvent event) {
        return switch (event.what()) {
            case PROPOSED -> new Waits(event.asked(), event.proposal(), Urgency.URGENT);
            case DECLINED, LAPSED -> new Waits(event.proposer(), event.proposal(), Urgency.URGENT);
            case ACCEPTED, WITHDRAWN -> NOTHING;
        };
    }

    static Word of(MatchEvent event) {
        return switch (event) {
            case MatchEvent.Notified told -> new Waits(told.by().organisation(), told.about(), Urgency.ORDINARY);
            case MatchEvent.BecameLate late -> new Waits(late.by().organisation(), late.about(), Urgency.URGENT);
            case MatchEvent.Stepped stepped ->
                stepped.step() == MatchStep.ACKNOWLEDGE || !stepped.to().open()
                        ? new Settled(stepped.about())
                        : NOTHING;
            case MatchEvent.CanaryTouched touched ->
                new Waits(touched.by().organisation(), touched.about(), Urgency.DIGEST);
            case MatchEvent.CanaryReviewed reviewed -> new Settled(reviewed.about());
            case MatchEvent.PointerRegistered registered -> NOTHING;
            case MatchEvent.PointerRenewed renewed -> NOTHING;
            case MatchEvent.PointerEncoded encoded -> NOTHING;
            case MatchEvent.PointerEnded ended -> NOTHING;
            case MatchEvent.Asked asked -> NOTHING;
            case MatchEvent.CanarySet set -> NOTHING;
        };
    }
}
