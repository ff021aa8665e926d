package org.filet.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.alerts.AlertEvent;
import org.filet.alerts.AlertId;
import org.filet.alerts.AlertStep;
import org.filet.kernel.OrganisationId;
import org.filet.matching.MatchEvent;
import org.filet.matching.MatchStep;
import org.filet.notices.Word.LiaisonWaits;
import org.filet.notices.Word.Settled;
import org.filet.notices.Word.Waits;
import org.filet.runaways.RunawayEvent;

/** The table of urgencies. A new kind of event does not compile until it has chosen. */
final class Urgencies {

    private static final List<Word> NOTHING = List.of();

    private Urgencies() {}

    static List<Word> of(AlertEvent event) {
        return switch (event) {
            case AlertEvent.CardSent sent -> asks(sent.alert(), sent.recipient());
            case AlertEvent.Answered answered -> answered(answered.step(), answered);
            case AlertEvent.Drafted drafted -> waits(drafted.by().organisation(), drafted.about(), Urgency.URGENT);
            case AlertEvent.Stepped stepped -> stepped(stepped.step(), stepped);
            case AlertEvent.FeedbackSent sent -> NOTHING;
            case AlertEvent.CardRead read -> NOTHING;
            case AlertEvent.TipNoted noted -> NOTHING;
        };
    }

    private static List<Word> answered(AlertStep step, AlertEvent.Answered event) {
        var about = asked(event.alert(), event.by().organisation());
        return switch (step) {
            case FALL_LATE ->
                List.of(
                        new Waits(event.by().organisation(), about, Urgency.URGENT),
                        new LiaisonWaits(event.by().region(), about, Urgency.URGENT));
            case ACKNOWLEDGE, CONFIRM_STOP, LOCATE -> List.of(new Settled(about));
            case INFORM, READ_FEEDBACK, APPROVE, SEND, DROP, RENEW, RECALL, EXPIRE, PURGE -> NOTHING;
        };
    }

    /** A draft waits for its approval; sent or dropped, it does no longer. Whoever looks is asked to stop looking. */
    private static List<Word> stepped(AlertStep step, AlertEvent.Stepped event) {
        var settled = new Settled(event.about());
        return switch (step) {
            case RECALL ->
                Stream.concat(
                                Stream.<Word>of(settled),
                                event.recipients().stream()
                                        .flatMap(recipient -> asks(event.alert(), recipient).stream()))
                        .toList();
            case APPROVE, SEND, DROP, EXPIRE, PURGE -> List.of(settled);
            case RENEW, ACKNOWLEDGE, INFORM, LOCATE, CONFIRM_STOP, READ_FEEDBACK, FALL_LATE -> NOTHING;
        };
    }

    private static List<Word> asks(AlertId alert, OrganisationId recipient) {
        return waits(recipient, asked(alert, recipient), Urgency.URGENT);
    }

    private static List<Word> waits(OrganisationId organisation, UUID about, Urgency urgency) {
        return List.of(new Waits(organisation, about, urgency));
    }

    /** What an alert asks of one recipient, to look or to stop looking: one thing that waits, whatever happened to it. */
    private static UUID asked(AlertId alert, OrganisationId recipient) {
        return UUID.nameUUIDFromBytes((alert.value() + " " + recipient.code()).getBytes(StandardCharsets.UTF_8));
    }

    static List<Word> of(RunawayEvent event) {
        return switch (event) {
            case RunawayEvent.ClockRang rang -> waits(rang.holder(), rang.about(), Urgency.URGENT);
            case RunawayEvent.Happened happened ->
                happened.to().open() ? NOTHING : List.of(new Settled(happened.about()));
            case RunawayEvent.ConfidencesKept kept -> NOTHING;
            case RunawayEvent.ConfidencesRead read -> NOTHING;
        };
    }

    static List<Word> of(MatchEvent event) {
        return switch (event) {
            case MatchEvent.Notified told -> waits(told.by().organisation(), told.about(), Urgency.ORDINARY);
            case MatchEvent.BecameLate late -> waits(late.by().organisation(), late.about(), Urgency.URGENT);
            case MatchEvent.Stepped stepped ->
                stepped.step() == MatchStep.ACKNOWLEDGE || !stepped.to().open()
                        ? List.of(new Settled(stepped.about()))
                        : NOTHING;
            case MatchEvent.CanaryTouched touched ->
                waits(touched.by().organisation(), touched.about(), Urgency.DIGEST);
            case MatchEvent.CanaryReviewed reviewed -> List.of(new Settled(reviewed.about()));
            case MatchEvent.PointerRegistered registered -> NOTHING;
            case MatchEvent.PointerRenewed renewed -> NOTHING;
            case MatchEvent.PointerEncoded encoded -> NOTHING;
            case MatchEvent.PointerEnded ended -> NOTHING;
            case MatchEvent.Asked asked -> NOTHING;
            case MatchEvent.CanarySet set -> NOTHING;
        };
    }
}
