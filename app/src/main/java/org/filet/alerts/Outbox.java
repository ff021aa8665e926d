package org.filet.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sender's side reads: no name, those are on the episode's own page. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private static final int LISTED = 50;
    private static final int TIPS = 50;
    private static final RegionId NONE = new RegionId("");

    private final AlertTable table;
    private final CopyTable copies;
    private final SentLines lines;
    private final TipTable tips;
    private final WaveTable waves;
    private final Positions positions;
    private final Access access;
    private final Clock clock;

    Outbox(
            AlertTable table,
            CopyTable copies,
            SentLines lines,
            TipTable tips,
            WaveTable waves,
            Positions positions,
            Access access,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.lines = lines;
        this.tips = tips;
        this.waves = waves;
        this.positions = positions;
        this.access = access;
        this.clock = clock;
    }

    /** Something waits for the sender's side: a draft to approve, a tip to read. */
    public record Waiting(EpisodeId episode, String number) {}

    /** @param at when it ends by itself */
    public record NearTerm(Waiting alert, Instant at) {}

    /** @param call their duty desk; where there is none, the liaison officer of their region */
    public record Unanswered(
            EpisodeId episode,
            String number,
            OrganisationId organisation,
            Instant dueAt,
            Optional<PositionCard> call) {}

    /** The alerts of an episode, the newest first; none for readers who could not send one. */
    public List<SentAlert> of(Actor actor, EpisodeSummary episode) {
        if (!access.may(actor, Action.DRAFT_ALERT, episode.holding())) {
            return List.of();
        }
        return table.of(episode.id()).stream()
                .filter(alert -> alert.state() != AlertState.DROPPED)
                .limit(LISTED)
                .map(alert -> sent(actor, alert))
                .toList();
    }

    /** Drafts that this actor may approve. */
    public List<Waiting> toApprove(Actor actor) {
        return table.drafts(actor.organisation(), liaisonOf(actor), LISTED).stream()
                .filter(alert -> access.may(actor, Action.APPROVE_ALERT, alert.holding()))
                .map(Outbox::waiting)
                .toList();
    }

    /** Alerts that end by themselves before long, unless renewed. */
    public List<NearTerm> endingSoon(Actor actor) {
        return table.nearTerm(actor.organisation(), liaisonOf(actor), clock.instant(), LISTED).stream()
                .filter(alert -> access.may(actor, Action.DRAFT_ALERT, alert.holding()))
                .map(alert -> new NearTerm(waiting(alert), alert.expiry()))
                .toList();
    }

    /** Alerts that ended by themselves while the search goes on: nobody elsewhere looks any more. */
    public List<Waiting> ranOut(Actor actor) {
        return table.ranOut(actor.organisation(), liaisonOf(actor), LISTED).stream()
                .filter(alert -> access.may(actor, Action.DRAFT_ALERT, alert.holding()))
                .map(Outbox::waiting)
                .toList();
    }

    /** Alerts about which recipients told something that nobody has read. */
    public List<Waiting> toNote(Actor actor) {
        return tips.unread(actor.organisation(), liaisonOf(actor), LISTED).stream()
                .map(Received::alert)
                .distinct()
                .flatMap(id -> table.find(id).stream())
                .filter(alert -> access.may(actor, Action.DRAFT_ALERT, alert.holding()))
                .map(Outbox::waiting)
                .toList();
    }

    /** Recipients of this actor's alerts who have not acknowledged in time. */
    public List<Unanswered> late(Actor actor) {
        return copies.lateFor(actor.organisation(), liaisonOf(actor), LISTED).stream()
                .flatMap(copy -> table
                        .find(copy.alert())
                        .filter(alert -> access.may(actor, Action.DRAFT_ALERT, alert.holding()))
                        .map(alert -> unanswered(alert, copy, copy.dueAt()))
                        .stream())
                .toList();
    }

    /** Recipients who have not confirmed in time that they stopped looking. */
    public List<Unanswered> stillLooking(Actor actor) {
        return copies.unconfirmedFor(actor.organisation(), liaisonOf(actor), LISTED).stream()
                .flatMap(copy -> table
                        .find(copy.alert())
                        .filter(alert -> lines.stopLate(alert, copy))
                        .filter(alert -> access.may(actor, Action.DRAFT_ALERT, alert.holding()))
                        .map(alert -> unanswered(alert, copy, lines.stopDue(alert, copy.region())))
                        .stream())
                .toList();
    }

    private Unanswered unanswered(Alert alert, Copy copy, Instant due) {
        return new Unanswered(
                alert.episode(),
                alert.number(),
                copy.organisation(),
                due,
                positions.dutyDeskOf(copy.organisation()).or(() -> positions.liaisonOf(copy.region())));
    }

    private static Waiting waiting(Alert alert) {
        return new Waiting(alert.episode(), alert.number());
    }

    private static RegionId liaisonOf(Actor actor) {
        return actor.role() == Role.RUNAWAY_LIAISON ? actor.region() : NONE;
    }

    private SentAlert sent(Actor actor, Alert alert) {
        var later = waves.of(alert.id()).stream().map(Outbox::later).toList();
        return new SentAlert(
                alert.id(),
                alert.number(),
                alert.state(),
                alert.content(),
                alert.challenge(),
                alert.draftedAt(),
                alert.expiresAt(),
                lines.of(alert),
                later,
                tips.of(alert.id(), TIPS),
                steps(actor, alert, later));
    }

    private static SentAlert.Later later(Wave wave) {
        return new SentAlert.Later(wave.regions(), wave.dueAt(), wave.overAt(), wave.reached());
    }

    private Set<AlertStep> steps(Actor actor, Alert alert, List<SentAlert.Later> later) {
        return AlertTransitions.steps(alert.state()).stream()
                .filter(step -> step.party() == AlertStep.Party.SENDER)
                .filter(step -> step != AlertStep.WIDEN || later.stream().anyMatch(SentAlert.Later::waits))
                .filter(step -> step.action().stream().anyMatch(may(actor, alert)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertStep.class)));
    }

    private Predicate<Action> may(Actor actor, Alert alert) {
        return action -> access.may(actor, action, alert.holding());
    }
}
