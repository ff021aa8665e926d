package org.filet.runaways.plans;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** On an episode's page: that there is a plan, and the way to it. Not a word of it. */
@Component
class PlanSection implements EpisodeSections {

    private static final int ORDER = 36;

    private final Plans plans;

    PlanSection(Plans plans) {
        this.plans = plans;
    }

    /** What the fragment shows. */
    public record Model(EpisodeSummary episode, Plans.Standing plan) {}

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        var plan = plans.standing(actor, episode);
        return plan.mayRead() && (plan.version() > 0 || plan.mayWrite())
                ? List.of(new EpisodeSection("runaways/plan-parts :: section", new Model(episode, plan), ORDER))
                : List.of();
    }
}
