package org.filet.notices;

import java.util.List;
import java.util.Set;
import org.filet.alerts.AlertEvent;
import org.filet.kernel.DomainEvent;
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
        keep(Urgencies.of(event), event);
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
            keep(new Word.Several(cards.stream().map(Urgencies::of).toList()), cards.getFirst());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(RunawayEvent event) {
        keep(Urgencies.of(event), event);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(MatchEvent event) {
        keep(Urgencies.of(event), event);
    }

    /** Whatever was answered waits no longer for whoever was asked; no answer and no are told to whoever asked. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(LeadEvent event) {
        items.withdraw(event.proposal());
        keep(Urgencies.of(event), event);
    }

    /** Nobody is told of what they did themselves. */
    private void keep(Word word, DomainEvent event) {
        settled(word);
        var waits = waits(word).stream()
                .filter(one -> !event.by().position().equals(one.post()))
                .toList();
        items.insert(waits, event.at());
    }

    private void settled(Word word) {
        switch (word) {
            case Word.Settled settled -> items.withdraw(settled.about());
            case Word.Several several -> several.words().forEach(this::settled);
            case Word.Waits waits -> {}
            case Word.LiaisonWaits waits -> {}
            case Word.Nothing nothing -> {}
        }
    }

    private List<Word.Waits> waits(Word word) {
        return switch (word) {
            case Word.Waits waits -> List.of(waits);
            case Word.LiaisonWaits waits ->
                positions
                        .liaisonOf(waits.region())
                        .map(post -> new Word.Waits(
                                post.organisation(), post.id(), Set.of(), waits.about(), waits.urgency()))
                        .stream()
                        .toList();
            case Word.Several several ->
                several.words().stream().flatMap(one -> waits(one).stream()).toList();
            case Word.Settled settled -> List.of();
            case Word.Nothing nothing -> List.of();
        };
    }
}
