package org.filet.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.alerts.AlertEvent.CardRead;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.Episodes;
import org.filet.runaways.Limits;
import org.filet.runaways.Parameter;
import org.filet.runaways.Step;
import org.filet.runaways.Transitions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What recipients read. Lists hold no name; each card opened is traced. */
@Service
@Transactional
public class Inbox {

    /** Longest list shown. */
    public static final int LISTED = 50;

    private static final int TIPS = 20;
    private static final Duration RECENT = Duration.ofDays(7);
    private static final UUID NO_RECORD = new UUID(0, 0);

    private final AlertTable table;
    private final CopyTable copies;
    private final TipTable tips;
    private final Limits limits;
    private final Positions positions;
    private final Episodes episodes;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            AlertTable table,
            CopyTable copies,
            TipTable tips,
            Limits limits,
            Positions positions,
            Episodes episodes,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.tips = tips;
        this.limits = limits;
        this.positions = positions;
        this.episodes = episodes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this actor's role receives alerts at all. */
    public boolean receives(Actor actor) {
        return access.may(actor, Action.READ_CARD, inbox(actor));
    }

    /**
     * The organisation's copies: those to acknowledge first, then the latest; at most {@link #LISTED}.
     *
     * @throws Refused where the role receives no alerts
     */
    public List<InboxLine> lines(Actor actor) {
        access.require(actor, Action.READ_CARD, inbox(actor));
        return lines(
                copies.of(actor.organisation(), actor.role(), clock.instant().minus(RECENT), LISTED),
                (copy, alert) -> access.may(actor, Action.READ_CARD, copy.holding(alert)));
    }

    /**
     * Copies that organisations of the liaison officer's region have not acknowledged in time, but for youths whom a conflict of
     * interest shuts to the officer.
     */
    public List<InboxLine> lateInRegion(Actor actor) {
        if (actor.role() != Role.RUNAWAY_LIAISON) {
            return List.of();
        }
        return lines(
                copies.lateIn(actor.region(), LISTED),
                (copy, alert) ->
                        !copy.organisation().equals(actor.organisation()) && !access.shut(actor, copy.holding(alert)));
    }

    /**
     * One copy. While it names the youth, opening it is traced as a read.
     *
     * @throws Refused {@code UNKNOWN} or the door's answer
     */
    public CardView open(Actor actor, CopyId id) {
        var copy = copies.find(id).orElseThrow(() -> {
            access.absent(actor, Action.READ_CARD, id.value());
            return new Refused(AlertRefusal.UNKNOWN);
        });
        var alert = table.find(copy.alert()).orElseThrow();
        access.require(actor, Action.READ_CARD, copy.holding(alert));
        if (!alert.addressed(actor)) {
            access.absent(actor, Action.READ_CARD, id.value());
            throw new Refused(AlertRefusal.UNKNOWN);
        }
        if (copy.card() != null) {
            var basis = new Basis("ALERT", alert.number());
            events.publishEvent(new CardRead(alert.id(), id, actor, clock.instant(), basis));
        }
        return new CardView(
                copy,
                alert.number(),
                copy.card(),
                alert.content(),
                alert.challenge(),
                alert.expiry(),
                positions.card(alert.contact()),
                positions.dutyDeskOf(alert.sender()),
                steps(actor, alert, copy),
                copy.card() == null ? List.of() : tips.of(id, TIPS),
                limits.inForce(Parameter.ALERT_ACKNOWLEDGE, copy.region(), copy.sentAt()),
                alert.ending());
    }

    private Set<AlertStep> steps(Actor actor, Alert alert, Copy copy) {
        var steps = AlertTransitions.steps(copy.state()).stream()
                .filter(step -> step.party() == AlertStep.Party.RECIPIENT)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertStep.class)));
        steps.removeIf(step -> switch (step) {
            case ACKNOWLEDGE -> copy.state() != AlertState.SENT;
            case CONFIRM_STOP -> copy.receiptAt() != null;
            case READ_FEEDBACK -> !copy.feedbackWaits();
            case LOCATE -> !locatable(actor, alert);
            case INFORM, APPROVE, SEND, DROP, RENEW, WIDEN, RECALL, SEND_WAVE, FALL_LATE, EXPIRE, PURGE -> false;
        });
        if (copy.state().live() && !alert.expiry().isAfter(clock.instant())) {
            steps.clear();
        }
        return steps;
    }

    private boolean locatable(Actor actor, Alert alert) {
        var state = episodes.summary(actor, alert.episode()).state();
        return state != EpisodeState.LOCATED
                && Transitions.from(state, Step.LOCATE).isPresent()
                && access.may(actor, Action.LOCATE, alert.holding());
    }

    private List<InboxLine> lines(List<Copy> found, BiPredicate<Copy, Alert> shown) {
        var alerts = table.find(found.stream().map(Copy::alert).collect(Collectors.toSet()));
        return found.stream()
                .filter(copy -> shown.test(copy, Objects.requireNonNull(alerts.get(copy.alert()))))
                .map(copy -> InboxLine.of(copy, Objects.requireNonNull(alerts.get(copy.alert()))))
                .toList();
    }

    private static Holding inbox(Actor actor) {
        return Holding.ofNobody(NO_RECORD, actor.organisation(), actor.region());
    }
}
