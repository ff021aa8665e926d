package org.filet.alerts;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.agreements.Sharing;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.network.Organisation;
import org.filet.network.Organisations;
import org.filet.network.Region;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** Who an alert would reach, and why: shown before anything leaves. */
@Component
class Recipients {

    private final Organisations organisations;
    private final Regions regions;
    private final Sharing sharing;

    Recipients(Organisations organisations, Regions regions, Sharing sharing) {
        this.organisations = organisations;
        this.regions = regions;
        this.sharing = sharing;
    }

    /** Every organisation of the audience but the senders' own and the one that holds the episode. */
    List<Recipient> of(EpisodeSummary episode, Set<OrganisationId> senders, Audience audience) {
        return found(audience).stream()
                .filter(organisation -> !senders.contains(organisation.id()))
                .filter(organisation -> !organisation.id().equals(episode.holder()))
                .map(organisation -> reached(episode, organisation, audience.regions()))
                .toList();
    }

    private List<Organisation> found(Audience audience) {
        return audience.certainPosts()
                ? organisations.in(audience.regions(), audience.sectors(), audience.posts())
                : organisations.in(audience.regions(), audience.sectors());
    }

    /** The 17 regions, those that most likely matter first: where located, home, its neighbours. */
    List<RegionId> inOrder(EpisodeSummary episode) {
        return regions.quebec().stream()
                .map(Region::id)
                .sorted(Comparator.comparing((RegionId region) -> why(episode, region))
                        .thenComparing(RegionId::code))
                .toList();
    }

    /** The regions ticked beforehand. */
    Set<RegionId> proposed(EpisodeSummary episode) {
        var proposed = new LinkedHashSet<>(inOrder(episode));
        proposed.removeIf(region -> why(episode, region) == Recipient.Why.CHOSEN);
        return proposed;
    }

    private Recipient reached(EpisodeSummary episode, Organisation organisation, Set<RegionId> chosen) {
        Optional<RegionId> region = organisation.regions().stream()
                .filter(chosen::contains)
                .min(Comparator.comparing((RegionId served) -> why(episode, served))
                        .thenComparing(served -> !served.equals(organisation.region()))
                        .thenComparing(RegionId::code));
        var cover = sharing.cover(
                episode.holding(), organisation.id(), null, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD));
        return new Recipient(organisation, region.orElseThrow(), why(episode, region.orElseThrow()), cover);
    }

    private Recipient.Why why(EpisodeSummary episode, RegionId region) {
        if (Objects.equals(region, episode.locatedIn())) {
            return Recipient.Why.LOCATED;
        }
        if (region.equals(episode.homeRegion())) {
            return Recipient.Why.HOME;
        }
        return regions.neighbours(episode.homeRegion()).contains(region)
                ? Recipient.Why.NEIGHBOUR
                : Recipient.Why.CHOSEN;
    }
}
