package org.filet.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.springframework.stereotype.Component;

/** Later waves of alerts: written down with the approval, sent by the clock or by somebody who will not wait for it. */
@Component
class Waves {

    private final WaveTable table;
    private final CopyTable copies;
    private final AlertChanges changes;
    private final Recipients recipients;
    private final Episodes episodes;
    private final CardDisclosures disclosures;
    private final Clock clock;

    Waves(
            WaveTable table,
            CopyTable copies,
            AlertChanges changes,
            Recipients recipients,
            Episodes episodes,
            CardDisclosures disclosures,
            Clock clock) {
        this.table = table;
        this.copies = copies;
        this.changes = changes;
        this.recipients = recipients;
        this.episodes = episodes;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** What the approval decided for later. */
    void approve(Actor actor, Alert sent, List<Round> later) {
        var now = clock.instant();
        later.forEach(round -> table.insert(
                sent,
                new Wave(sent.id(), round.number(), round.regions(), now.plus(round.after()), actor, null, null)));
    }

    Optional<Wave> next(Alert alert) {
        return table.next(alert.id());
    }

    /** By hand, ahead of its time: this actor answers for it. */
    void sendNow(Actor actor, Alert alert, Wave wave, Basis basis) {
        send(actor, alert, wave, actor, AlertStep.WIDEN, basis);
    }

    /**
     * By the clock. While the youth is located nobody else need look: the wave waits for its next turn.
     *
     * @return whether it left
     */
    boolean sendDue(Actor by, Alert alert, Wave wave) {
        var state = episodes.summary(by, alert.episode()).state();
        if (state == EpisodeState.LOCATED || !state.missing()) {
            return false;
        }
        send(by, alert, wave, wave.approvedBy(), AlertStep.SEND_WAVE, Basis.of("CLOCK"));
        return true;
    }

    /** Asks agreements again: what they no longer carry does not leave, and whoever has a copy gets no second one. */
    private void send(Actor by, Alert alert, Wave wave, Actor answers, AlertStep step, Basis basis) {
        var episode = episodes.summary(by, alert.episode());
        var held = copies.of(alert.id());
        var card = held.stream()
                .map(Copy::card)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var have = held.stream().map(Copy::organisation).collect(Collectors.toSet());
        var told = told(episode, alert, wave).stream()
                .filter(recipient -> !have.contains(recipient.organisation().id()))
                .toList();
        changes.widen(by, alert, card, told, step, basis);
        disclosures.enter(answers, episode.holding(), told);
        table.sent(wave, told.size(), clock.instant());
    }

    private List<Recipient> told(EpisodeSummary episode, Alert alert, Wave wave) {
        Set<OrganisationId> senders =
                Set.copyOf(List.of(alert.sender(), wave.approvedBy().organisation()));
        var audience = alert.content().audience().in(wave.regions());
        return recipients.of(episode, senders, audience).stream()
                .filter(Recipient::covered)
                .toList();
    }
}
