package org.filet.notices;

import java.time.Instant;
import org.filet.alerts.AlertEvent;
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
        switch (word) {
            case Word.Waits waits -> items.insert(waits, at);
            case Word.LiaisonWaits waits ->
                positions
                        .liaisonOf(waits.region())
                        .ifPresent(post -> items.insert(
                                new Word.Waits(post.organisation(), post.id(), waits.about(), waits.urgency()), at));
            case Word.Settled settled -> items.withdraw(settled.about());
            case Word.Several several -> several.words().forEach(one -> keep(one, at));
            case Word.Nothing nothing -> {}
        }
    }
}
