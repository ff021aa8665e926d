package org.filet.runaways.lead;

import java.time.Clock;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.runaways.LeadEvent;
import org.filet.runaways.Runaways;
import org.filet.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what a hand-shake has come to, and tells whoever waits for it. Joins a transaction. */
@Component
class LeadChanges {

    private final LeadProposalTable table;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadChanges(LeadProposalTable table, Live live, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    void propose(Actor actor, LeadProposal proposal) {
        table.insert(proposal);
        tell(actor, proposal, LeadEvent.What.PROPOSED, proposal.by().basis());
    }

    void answer(Actor actor, LeadProposal proposal, LeadState state, @Nullable LeadDecline declined, Basis basis) {
        var answer = new LeadProposal.Said(actor.position(), actor.organisation(), clock.instant(), basis);
        table.answer(proposal.id(), state, declined, answer);
        tell(actor, proposal, LeadEvent.What.valueOf(state.name()), basis);
    }

    private void tell(Actor actor, LeadProposal proposal, LeadEvent.What what, Basis basis) {
        events.publishEvent(new LeadEvent(
                proposal.episode().value(),
                proposal.id(),
                what,
                proposal.by().organisation(),
                proposal.asked(),
                actor,
                clock.instant(),
                basis));
        live.tell(proposal.holder(), Runaways.TOPIC);
        live.tell(proposal.by().organisation(), Runaways.TOPIC);
        live.tell(proposal.asked(), Runaways.TOPIC);
    }
}
