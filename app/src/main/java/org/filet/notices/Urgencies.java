package org.filet.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.alerts.AlertEvent;
import org.filet.alerts.AlertId;
import org.filet.alerts.AlertStep;
import org.filet.alerts.Tip;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.matching.MatchEvent;
import org.filet.matching.MatchStep;
import org.filet.notices.Word.LiaisonWaits;
import org.filet.notices.Word.Nothing;
import org.filet.notices.Word.Settled;
import org.filet.notices.Word.Several;
import org.filet.notices.Word.Waits;
import org.filet.runaways.Deed;
import org.filet.runaways.LeadEvent;
import org.filet.runaways.RunawayEvent;

/** The table of urgencies. A new kind of event does not compile until it has chosen. */
final class Urgencies {

    private static final Word NOTHING = new Nothing();

    private Urgencies() {}

    static Word of(AlertEvent event) {
        return switch (event) {
            case AlertEvent.CardSent sent -> asks(sent.alert(), sent.recipient(), sent.posts());
            case AlertEvent.Answered answered -> answered(answered.step(), answered);
            case AlertEvent.Drafted drafted -> new Waits(drafted.by().organisation(), drafted.about(), Urgency.URGENT);
            case AlertEvent.Stepped stepped -> stepped(stepped.step(), stepped);
            case AlertEvent.FeedbackSent sent -> NOTHING;
            case AlertEvent.CardRead read -> NOTHING;
            case AlertEvent.TipNoted noted -> NOTHING;
            case AlertEvent.EndsSoon soon -> each(soon.askers(), soon.about(), Urgency.URGENT);
        };
    }

    private static Word answered(AlertStep step, AlertEvent.Answered event) {
        var asked = asks(event.alert(), event.by().organisation(), event.posts());
        return switch (step) {
            case FALL_LATE ->
                new Several(List.of(asked, new LiaisonWaits(event.by().region(), asked.about(), Urgency.URGENT)));
            case ACKNOWLEDGE, CONFIRM_STOP, LOCATE -> new Settled(asked.about());
            case INFORM ->
                event.told() == Tip.Kind.NOTHING_FOUND
                        ? NOTHING
                        : each(event.askers(), news(event.alert()), Urgency.URGENT);
            case READ_FEEDBACK, APPROVE, SEND, DROP, RENEW, WIDEN, SEND_WAVE, RECALL, EXPIRE, PURGE -> NOTHING;
        };
    }

    /** A draft waits for its approval; sent or dropped, it does no longer. Whoever looks is asked to stop looking. */
    private static Word stepped(AlertStep step, AlertEvent.Stepped event) {
        return switch (step) {
            case RECALL ->
                new Several(Stream.<Word>concat(
                                Stream.of(new Settled(event.about())),
                                event.recipients().stream()
                                        .map(recipient -> asks(event.alert(), recipient, event.posts())))
                        .toList());
            // Nobody elsewhere looks any more, and nobody decided so.
            case EXPIRE ->
                new Several(List.of(new Settled(event.about()), each(event.askers(), event.about(), Urgency.URGENT)));
            case APPROVE, SEND, DROP, RENEW, PURGE -> new Settled(event.about());
            case WIDEN, SEND_WAVE, ACKNOWLEDGE, INFORM, LOCATE, CONFIRM_STOP, READ_FEEDBACK, FALL_LATE -> NOTHING;
        };
    }

    /** What recipients told about an alert: one thing that waits until its sender's side took note. */
    private static UUID news(AlertId alert) {
        return part("news", alert.value());
    }

    private static UUID part(String name, UUID of) {
        return UUID.nameUUIDFromBytes((name + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    private static Word each(Set<OrganisationId> organisations, UUID about, Urgency urgency) {
        return new Several(organisations.stream()
                .<Word>map(organisation -> new Waits(organisation, about, urgency))
                .toList());
    }

    /** What an alert asks of one recipient, to look or to stop looking: one thing that waits, whatever happened to it. */
    private static Waits asks(AlertId alert, OrganisationId recipient, Set<Role> posts) {
        var both = alert.value() + " " + recipient.code();
        var about = UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
        return new Waits(recipient, null, posts, about, Urgency.URGENT);
    }

    static Word of(RunawayEvent event) {
        return switch (event) {
            case RunawayEvent.ClockRang rang -> rang(rang);
            case RunawayEvent.Happened happened -> happened(happened);
            case RunawayEvent.ConfidencesKept kept -> NOTHING;
            case RunawayEvent.ConfidencesRead read -> NOTHING;
        };
    }

    /** Who holds the episode is told of every limit that passed; so is whoever the thing undone is asked of. */
    private static Word rang(RunawayEvent.ClockRang rang) {
        var holder = new Waits(rang.holder(), rang.about(), Urgency.URGENT);
        return switch (rang.clock()) {
            case LIAISON, DAY_MARK, CASE_CONFERENCE, WEEK_MARK, MONTH_MARK ->
                new Several(List.of(holder, liaison(rang.leadRegion(), rang)));
            case HOST -> {
                var located = rang.located();
                yield located == null ? holder : new Several(List.of(holder, host(located, rang)));
            }
            case CHECKS,
                    DECLARE,
                    KNOWN_ABSENCE_REVIEW,
                    POLICE_SHEET,
                    PARENTS,
                    REVIEW,
                    STOP_NOTICE,
                    INTERVIEW_OFFER,
                    INTERVIEW,
                    PLAN -> holder;
        };
    }

    /** The pages say that these people are told: they are, wherever they are. */
    private static Word happened(RunawayEvent.Happened happened) {
        return switch (happened.deed()) {
            case Deed.Declare d -> liaison(happened.homeRegion(), happened);
            case Deed.ConfirmLiaison d -> new Settled(part("liaison", happened.about()));
            case Deed.Locate d ->
                new Several(List.of(
                        new Settled(part("host", happened.about())),
                        d.region().equals(happened.homeRegion()) ? NOTHING : host(d.region(), happened),
                        news(happened)));
            case Deed.TakeCharge d -> new Settled(part("host", happened.about()));
            case Deed.LoseAgain d -> new Several(List.of(new Settled(part("host", happened.about())), news(happened)));
            case Deed.ConfirmReturn d -> new Several(List.of(over(happened), news(happened)));
            case Deed.TakeBackReturn d -> news(happened);
            case Deed.HandStopNotice d -> NOTHING;
            case Deed.OfferInterview d -> offered(d, happened);
            case Deed.RecordInterview d -> new Settled(part("interview", happened.about()));
            case Deed.Cancel d -> over(happened);
            case Deed.Close d -> over(happened);
            case Deed.RecordDeath d -> new Several(List.of(over(happened), news(happened)));
            case Deed.Notice d -> NOTHING;
            case Deed.Check d -> NOTHING;
            case Deed.KnowWhereabouts d -> NOTHING;
            case Deed.IssuePoliceSheet d -> NOTHING;
            case Deed.TellParents d -> NOTHING;
            case Deed.StartSearch d -> NOTHING;
            case Deed.ComeOfAge d -> NOTHING;
            case Deed.Review d -> NOTHING;
            case Deed.GiveOpinion d -> NOTHING;
            case Deed.MessageYouth d -> NOTHING;
            case Deed.Note d -> NOTHING;
            case Deed.RevisePlan d -> NOTHING;
            case Deed.Import d -> NOTHING;
        };
    }

    private static Word offered(Deed.OfferInterview offer, RunawayEvent.Happened happened) {
        var about = part("interview", happened.about());
        var region = offer.region().equals(happened.homeRegion())
                ? NOTHING
                : new LiaisonWaits(offer.region(), about, Urgency.ORDINARY);
        var chosen = offer.organisation();
        return chosen == null || chosen.equals(happened.holder())
                ? region
                : new Several(List.of(region, new Waits(chosen, about, Urgency.ORDINARY)));
    }

    private static Word liaison(RegionId region, RunawayEvent event) {
        return new LiaisonWaits(region, part("liaison", event.about()), Urgency.URGENT);
    }

    private static Word host(RegionId region, RunawayEvent event) {
        return new LiaisonWaits(region, part("host", event.about()), Urgency.URGENT);
    }

    /** Somebody elsewhere did it: whoever holds the episode is not in front of that page. */
    private static Word news(RunawayEvent.Happened happened) {
        return happened.by().organisation().equals(happened.holder())
                ? NOTHING
                : new Waits(happened.holder(), part("elsewhere", happened.about()), Urgency.URGENT);
    }

    /** Nobody is looked for any more. */
    private static Word over(RunawayEvent.Happened happened) {
        return new Several(List.of(
                new Settled(happened.about()),
                new Settled(part("liaison", happened.about())),
                new Settled(part("host", happened.about()))));
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
