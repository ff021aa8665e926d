package org.filet.runaways.web;

import java.util.List;
import java.util.Set;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** Consents, communications and emergencies on an episode's page: what may be shared, and what was. */
@Component
class RightsSection implements EpisodeSections {

    private static final int ORDER = 40;

    private final Access access;
    private final Emergencies emergencies;

    RightsSection(Access access, Emergencies emergencies) {
        this.access = access;
        this.emergencies = emergencies;
    }

    /** What the fragment shows. */
    public record Model(EpisodeSummary episode, Set<Action> allowed, List<Emergency> emergencies) {

        public boolean may(String action) {
            return allowed.contains(Action.valueOf(action));
        }
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        var allowed = access.allowed(actor, episode.holding());
        var offered = Set.of(
                Action.KEEP_CONSENTS,
                Action.KEEP_CONFLICTS,
                Action.READ_STATEMENT,
                Action.READ_ACCESSES,
                Action.KEEP_SEALED,
                Action.INVOKE_EMERGENCY);
        if (allowed.stream().noneMatch(offered::contains)) {
            return List.of();
        }
        var model = new Model(episode, allowed, emergencies.about(actor, episode.holding()));
        return List.of(new EpisodeSection("runaways/rights :: section", model, ORDER));
    }
}
