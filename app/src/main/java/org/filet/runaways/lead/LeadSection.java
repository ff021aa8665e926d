package org.filet.runaways.lead;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** On an episode's page: who was asked to take over the lead, and the way to ask. Which region leads stands in its head. */
@Component
class LeadSection implements EpisodeSections {

    private static final int ORDER = 15;

    private final LeadProposals proposals;

    LeadSection(@Lazy LeadProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        if (!episode.state().open()) {
            return List.of();
        }
        var standing = proposals.standing(actor, episode);
        return standing.may() || standing.open() != null
                ? List.of(new EpisodeSection("runaways/lead-parts :: section", standing, ORDER))
                : List.of();
    }
}
