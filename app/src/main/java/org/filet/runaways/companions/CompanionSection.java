package org.filet.runaways.companions;

import java.util.List;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who left at the same time, and the episode just before, on an episode's page. */
@Component
class CompanionSection implements EpisodeSections {

    private static final int ORDER = 35;

    private final Companions companions;
    private final Episodes episodes;
    private final Access access;

    CompanionSection(Companions companions, @Lazy Episodes episodes, Access access) {
        this.companions = companions;
        this.episodes = episodes;
        this.access = access;
    }

    /** What the fragment shows. */
    public record Model(
            EpisodeSummary episode, List<EpisodeSummary> tied, boolean mayTie, Optional<EpisodeSummary> before) {}

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        var tied = companions.of(actor, episode);
        var before = episodes.before(actor, episode);
        boolean mayTie = access.may(actor, Action.LEAD_EPISODE, episode.holding());
        if (tied.isEmpty() && before.isEmpty() && !(mayTie && episode.state().missing())) {
            return List.of();
        }
        return List.of(
                new EpisodeSection("runaways/companions :: section", new Model(episode, tied, mayTie, before), ORDER));
    }
}
