package org.filet.runaways;

import java.time.Instant;
import org.filet.agreements.Holding;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/**
 * An episode as other modules and lists know it: no name, no place finer than a region.
 *
 * @param leadRegion the one region that leads: never two, never none
 * @param locatedIn the region where the youth was located, null until then
 * @param hosted whether an organisation there has taken charge
 */
public record EpisodeSummary(
        EpisodeId id,
        YouthId youth,
        OrganisationId holder,
        RegionId homeRegion,
        RegionId leadRegion,
        EpisodeState state,
        Concern concern,
        Instant lastSeen,
        @Nullable Instant declaredAt,
        @Nullable RegionId locatedIn,
        boolean hosted) {

    static EpisodeSummary of(Episode episode) {
        var declaration = episode.declaration();
        var place = episode.whereabouts();
        return new EpisodeSummary(
                episode.id(),
                episode.youth(),
                episode.holder(),
                episode.homeRegion(),
                episode.leadRegion(),
                episode.state(),
                episode.concern(),
                episode.departure().lastSeen(),
                declaration == null ? null : declaration.at(),
                place == null ? null : place.region(),
                episode.hosted());
    }

    /** What the door is asked about. */
    public Holding holding() {
        return new Holding(id.value(), youth.value(), holder, homeRegion);
    }
}
