package org.filet.runaways.places;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** On an episode's page: how many places there are and were looked at, and the way to them. */
@Component
class PlaceSection implements EpisodeSections {

    private static final int ORDER = 21;

    private final Places places;

    PlaceSection(@Lazy Places places) {
        this.places = places;
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        var standing = places.standing(actor, episode);
        return standing.may() && episode.state().open()
                ? List.of(new EpisodeSection("runaways/place-parts :: section", standing, ORDER))
                : List.of();
    }
}
