package org.filet.runaways;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Relation;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.network.Positions;
import org.filet.runaways.RunawayEvent.Happened;
import org.springframework.stereotype.Component;

/**
 * The region where a youth is located away from home is asked to take charge, and the one where the youth wants to be
 * heard to listen; both may until the episode ends. So may the region that took over the lead.
 */
@Component
class Hosts {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Grants grants;
    private final Positions positions;

    Hosts(Grants grants, Positions positions) {
        this.grants = grants;
        this.positions = positions;
    }

    void follow(Happened happened, Episode episode) {
        switch (happened.deed()) {
            // Located again, elsewhere perhaps: whoever was asked before is not any more.
            case Deed.Locate located -> {
                end(happened);
                ask(happened, episode, located.region(), Optional.empty());
            }
            case Deed.OfferInterview offered ->
                ask(happened, episode, offered.region(), Optional.ofNullable(offered.organisation()));
            case Deed.LoseAgain lost -> end(happened);
            case Deed.TakeBackReturn mistaken -> end(happened);
            default -> {
                if (!episode.state().open()) {
                    end(happened);
                    grants.end(happened.by(), happened.episode().value(), Relation.LEAD);
                }
            }
        }
    }

    /** Organisations beside the holder whose pages show this episode: the liaison's at home and where it is led, and the host's. */
    Set<OrganisationId> concerned(Episode episode) {
        var concerned = new LinkedHashSet<OrganisationId>();
        liaison(episode.homeRegion()).ifPresent(concerned::add);
        liaison(episode.leadRegion()).ifPresent(concerned::add);
        var place = episode.whereabouts();
        if (place != null) {
            liaison(place.region()).ifPresent(concerned::add);
            if (place.host() != null) {
                concerned.add(place.host());
            }
        }
        concerned.remove(episode.holder());
        return concerned;
    }

    private void ask(Happened happened, Episode episode, RegionId region, Optional<OrganisationId> chosen) {
        var asked = new LinkedHashSet<OrganisationId>();
        if (!region.equals(episode.homeRegion())) {
            liaison(region).ifPresent(asked::add);
            asked.add(happened.by().organisation());
        }
        chosen.ifPresent(asked::add);
        asked.remove(episode.holder());
        asked.forEach(organisation -> grants.give(
                happened.by(),
                new Grant(
                        episode.id().value(),
                        organisation,
                        Relation.HOST,
                        region.code(),
                        happened.at().plus(LONGEST))));
    }

    private void end(Happened happened) {
        grants.end(happened.by(), happened.episode().value(), Relation.HOST);
    }

    private Optional<OrganisationId> liaison(RegionId region) {
        return positions.liaisonOf(region).map(card -> card.organisation());
    }
}
