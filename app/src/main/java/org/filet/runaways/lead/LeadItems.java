package org.filet.runaways.lead;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.springframework.stereotype.Component;

/** On the home page: a region is asked to lead, or nobody took over what was proposed. Says a number, and whom to call. */
@Component
class LeadItems implements ActionItems {

    private final LeadProposals proposals;
    private final Positions positions;
    private final Clock clock;

    LeadItems(LeadProposals proposals, Positions positions, Clock clock) {
        this.proposals = proposals;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public List<ActionItem> of(Actor actor) {
        return Stream.concat(
                        proposals.waiting(actor).stream().map(this::asked),
                        proposals.notTaken(actor).stream().map(this::notTaken))
                .toList();
    }

    private ActionItem asked(LeadProposal proposal) {
        boolean open = proposal.open(clock.instant());
        return new ActionItem(
                open ? "runaways.lead.item.ASKED" : "runaways.lead.item.UNANSWERED",
                List.of(proposal.number()),
                "/lead/" + proposal.id(),
                open ? Urgency.NOW : Urgency.SOON,
                open ? proposal.dueAt() : null,
                positions
                        .card(proposal.by().position())
                        .map(PositionCard::phone)
                        .orElse(null));
    }

    private ActionItem notTaken(LeadProposal proposal) {
        return new ActionItem(
                "runaways.lead.item." + proposal.state(),
                List.of(proposal.number()),
                "/episodes/" + proposal.episode() + "/lead",
                Urgency.NOW,
                null,
                positions.liaisonOf(proposal.to()).map(PositionCard::phone).orElse(null));
    }
}
