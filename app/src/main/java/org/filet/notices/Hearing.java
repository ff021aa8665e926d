package org.filet.notices;

import java.time.Instant;
import java.util.List;
import org.filet.alerts.AlertEvent;
import org.filet.kernel.Facts;
import org.filet.matching.MatchEvent;
import org.filet.network.Positions;
import org.filet.runaways.LeadEvent;
import org.filet.runaways.RunawayEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows, or takes some back, in the transaction of the fact: what is rolled back tells nobody. */
@Component("noticesHearing")
class Hearing {

    private final ItemTable items;
    private final Positions positions;

    Hearing(ItemTable items, Positions positions) {
        this.items = items;
        this.positions = positions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(AlertEvent event) {
        keep(Urgencies.of(event), event.at());
    }

    /** Cards leave together. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Facts facts) {
        var cards = facts.all().stream()
                .filter(AlertEvent.class::isInstance)
                .map(AlertEvent.class::cast)
                .toList();
        if (!cards.isEmpty()) {
            keep(
                    new Word.Several(cards.stream().map(Urgencies::of).toList()),
                    cards.getFirst().at());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RunawayEvent event) {
        keep(Urgencies.of(event), event.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(MatchEvent event) {
        keep(Urgencies.of(event), event.at());
    }

    /** Whatever was answered waits no longer for whoever was asked; no answer and no are told to whoever asked. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(LeadEvent event) {
        items.withdraw(event.proposal());
        keep(Urgencies.of(event), event.at());
    }

    private void keep(Word word, Instant at) {
        if (word instanceof Word.Settled settled) {
            items.withdraw(settled.about());
        }
        items.insert(waits(word), at);
    }

    private List<Word.Waits> waits(Word word) {
        return switch (word) {
            case Word.Waits waits -> List.of(waits);
            case Word.LiaisonWaits waits ->
                positions
                        .liaisonOf(waits.region())
                        .map(post -> new Word.Waits(post.organisation(), post.id(), waits.about(), waits.urgency()))
                        .stream()
                        .toList();
            case Word.Several several ->
                several.words().stream().flatMap(one -> waits(one).stream()).toList();
            case Word.Settled settled -> List.of();
            case Word.Nothing nothing -> List.of();
        };
    }
}
