package org.filet.runaways.web;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.StopNotices;
import org.springframework.stereotype.Component;

/** Where the notice that a search is over is offered, once it is. */
@Component
class StopNoticeSection implements EpisodeSections {

    private static final int ORDER = 5;

    private final StopNotices notices;

    StopNoticeSection(StopNotices notices) {
        this.notices = notices;
    }

    @Override
    public List<EpisodeSection> of(Actor actor, EpisodeSummary episode) {
        return notices.offered(actor, episode)
                ? List.of(new EpisodeSection("runaways/sheet-parts :: stop", episode, ORDER))
                : List.of();
    }
}
