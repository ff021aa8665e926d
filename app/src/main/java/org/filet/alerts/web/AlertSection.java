package org.filet.alerts.web;

import java.util.Arrays;
import java.util.List;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.alerts.Outbox;
import org.filet.alerts.RecallReason;
import org.filet.alerts.SentAlert;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Component;

/** Alerts on an episode's page: who has answered, who is late, what to do next. */
@Component
class AlertSection implements EpisodeSections {

    private static final int ORDER = 10;

    private final Outbox outbox;
    private final Access access;

    AlertSection(Outbox outbox, Access access) {
        this.outbox = outbox;
        this.access = access;
    }

    /** What the fragment shows. */
    public record Model(
            EpisodeSummary episode, List<SentAlert> alerts, boolean mayCompose, List<RecallReason> reasons) {

        /** Each form its own: two buttons pressed are two deeds. */
        public String key() {
            return RequestKey.fresh().value().toString();
        }
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        boolean sends = access.may(actor, Action.DRAFT_ALERT, episode.holding());
        if (!sends) {
            return List.of();
        }
        var reasons = Arrays.stream(RecallReason.values())
                .filter(RecallReason::byHand)
                .toList();
        var model =
                new Model(episode, outbox.of(actor, episode), episode.state().missing(), reasons);
        return List.of(new EpisodeSection("alerts/section :: section", model, ORDER));
    }
}
