package org.filet.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.alerts.AlertEvent.Drafted;
import org.filet.alerts.AlertEvent.TipNoted;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sender's side does: draft, approve, renew, recall. Recipients act through {@link Cards}. */
@Service
@Transactional
public class Alerts {

    /** The live topic of everything about alerts. */
    public static final String TOPIC = "alerts";

    private final AlertTable table;
    private final TipTable tips;
    private final AlertChanges changes;
    private final Composer composer;
    private final Rounds rounds;
    private final Waves waves;
    private final Challenge challenge;
    private final Quota quota;
    private final AlertJournalTable journal;
    private final Tellings tellings;
    private final CardDisclosures disclosures;
    private final Access access;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(
            AlertTable table,
            TipTable tips,
            AlertChanges changes,
            Composer composer,
            Rounds rounds,
            Waves waves,
            Challenge challenge,
            Quota quota,
            AlertJournalTable journal,
            Tellings tellings,
            CardDisclosures disclosures,
            Access access,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.tips = tips;
        this.changes = changes;
        this.composer = composer;
        this.rounds = rounds;
        this.waves = waves;
        this.challenge = challenge;
        this.quota = quota;
        this.journal = journal;
        this.tellings = tellings;
        this.disclosures = disclosures;
        this.access = access;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** Drafts an alert; approves and sends it at once where the actor's role may, else it waits for approval. */
    public AlertId compose(Actor actor, RequestKey key, EpisodeId id, Content content) {
        return new AlertId(once.run(actor, key, () -> {
            composer.missing(actor, id, Action.DRAFT_ALERT);
            table.oneAtATime(id);
            return composed(actor, composer.missing(actor, id, Action.DRAFT_ALERT), content)
                    .value();
        }));
    }

    /** Approves a draft and sends it: one act. */
    public void approve(Actor actor, RequestKey key, EpisodeId episode, AlertId id) {
        change(actor, key, episode, id, AlertStep.APPROVE, (alert, basis) -> send(actor, alert, basis));
    }

    /** Says that a draft will not be sent. */
    public void drop(Actor actor, RequestKey key, EpisodeId episode, AlertId id) {
        change(
                actor,
                key,
                episode,
                id,
                AlertStep.DROP,
                (alert, basis) -> changes.step(actor, alert, AlertStep.DROP, basis));
    }

    /** Keeps recipients looking for another full term. */
    public void renew(Actor actor, RequestKey key, EpisodeId episode, AlertId id, RenewReason reason) {
        change(actor, key, episode, id, AlertStep.RENEW, (alert, basis) -> changes.renew(actor, alert, reason, basis));
    }

    /** Sends the next wave without waiting for its time. */
    public void widen(Actor actor, RequestKey key, EpisodeId episode, AlertId id) {
        change(actor, key, episode, id, AlertStep.WIDEN, (alert, basis) -> {
            composer.missing(actor, episode, Action.APPROVE_ALERT);
            var wave = waves.next(alert).orElseThrow(() -> new Refused(AlertRefusal.NO_WAVE_LEFT));
            waves.sendNow(actor, alert, wave, basis);
        });
    }

    /** Takes an alert back by hand: every copy becomes a stop-search notice. */
    public void recall(Actor actor, RequestKey key, EpisodeId episode, AlertId id, RecallReason reason) {
        change(actor, key, episode, id, AlertStep.RECALL, (alert, basis) -> {
            if (!reason.byHand()) {
                throw new Refused(AlertRefusal.REASON_MISSING);
            }
            changes.recall(actor, alert, reason, basis);
        });
    }

    /** Says that what a recipient told was read, and what was done with it: whoever told it reads that. */
    public void note(Actor actor, RequestKey key, EpisodeId episode, UUID tip, NoteResult result) {
        once.run(actor, key, () -> {
            var alert = tips.find(tip)
                    .flatMap(received -> table.find(received.alert()))
                    .filter(found -> found.episode().equals(episode))
                    .orElseThrow(() -> unknown(actor, Action.DRAFT_ALERT, tip));
            var basis = access.require(actor, Action.DRAFT_ALERT, alert.holding());
            var now = clock.instant();
            if (tips.noted(tip, result, now)) {
                var args = List.of(alert.number(), "#alerts.NoteResult." + result.name());
                journal.write(alert, "TIP_NOTED", args, actor, now, basis);
                events.publishEvent(new TipNoted(alert.id(), tip, actor, now, basis));
                tellings.sender(alert);
                tips.find(tip).map(Received::organisation).ifPresent(tellings::recipient);
            }
            return tip;
        });
    }

    private Refused unknown(Actor actor, Action action, UUID id) {
        access.absent(actor, action, id);
        return new Refused(AlertRefusal.UNKNOWN);
    }

    private interface Change {
        void make(Alert alert, Basis basis);
    }

    private void change(Actor actor, RequestKey key, EpisodeId episode, AlertId id, AlertStep step, Change change) {
        once.run(actor, key, () -> {
            var found = table.find(id)
                    .filter(alert -> alert.episode().equals(episode))
                    .orElseThrow(() -> unknown(actor, step.action().orElseThrow(), id.value()));
            var basis = access.require(actor, step.action().orElseThrow(), found.holding());
            table.oneAtATime(episode);
            var held = table.lock(id).orElseThrow();
            Alert.to(held.state(), step);
            change.make(held, basis);
            return id.value();
        });
    }

    private AlertId composed(Actor actor, EpisodeSummary episode, Content content) {
        var basis = access.require(actor, Action.DRAFT_ALERT, episode.holding());
        composer.mayShow(actor, episode, content);
        composer.reached(episode, Set.of(actor.organisation()), content);
        quota.take(actor);
        var now = clock.instant();
        var draft = new Alert(
                AlertId.next(),
                table.nextNumber(now),
                episode.id(),
                episode.youth(),
                episode.holder(),
                episode.homeRegion(),
                actor.organisation(),
                actor.position(),
                AlertState.DRAFT,
                content,
                challenge.drawn(),
                now,
                null,
                null,
                null,
                null);
        table.insert(draft);
        journal.write(draft, "DRAFT", List.of(draft.number()), actor, now, basis);
        events.publishEvent(new Drafted(draft.id(), draft.episode(), actor, now, basis));
        tellings.sender(draft);
        if (composer.sends(actor, episode)) {
            send(actor, draft, access.require(actor, Action.APPROVE_ALERT, episode.holding()));
        }
        return draft.id();
    }

    private void send(Actor actor, Alert draft, Basis basis) {
        var episode = composer.missing(actor, draft.episode(), Action.APPROVE_ALERT);
        var senders = Stream.of(draft.sender(), actor.organisation()).collect(Collectors.toSet());
        var reached = composer.reached(episode, senders, draft.content()).stream()
                .filter(Recipient::covered)
                .toList();
        var card = composer.card(actor, episode);
        var approved = changes.step(actor, draft, AlertStep.APPROVE, basis);
        var told = rounds.of(episode, draft.content(), reached);
        var first = told.getFirst().recipients();
        changes.send(actor, approved, card, first, basis);
        waves.approve(actor, approved, told.subList(1, told.size()));
        disclosures.enter(actor, episode.holding(), first);
    }
}
