package org.filet.runaways.places;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at places in an episode's history, for the holder: the kind of place and what was found, not where. */
@Component
class PlaceLines implements TimelineSource {

    private static final int MOST = 100;

    private final PlaceTable table;

    PlaceLines(PlaceTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return table.lines(actor, episode, MOST);
    }
}
