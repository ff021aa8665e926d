package org.filet.runaways.preventive;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** On an episode's page: how the fiche stands, and the way to it. Not a word of it. */
@Component
class PreventiveSection implements EpisodeSections {

    private static final int ORDER = 20;

    private final PreventiveOpenings openings;

    PreventiveSection(@Lazy PreventiveOpenings openings) {
        this.openings = openings;
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        if (!episode.state().open()) {
            return List.of();
        }
        var standing = openings.standing(actor, episode);
        return standing.concerned()
                ? List.of(new EpisodeSection("runaways/preventive-parts :: section", standing, ORDER))
                : List.of();
    }
}
