package org.filet.runaways.preventive;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was named and who opened, in an episode's history: all of it for the holder, its own part for another. */
@Component
class PreventiveLines implements TimelineSource {

    private static final int MOST = 50;

    private final PreventiveDeedTable table;

    PreventiveLines(PreventiveDeedTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return table.of(episode, MOST).stream()
                .map(row -> new TimelineEntry(
                        row.at(),
                        "runaways.preventive.line." + row.what().name(),
                        List.of(),
                        row.position(),
                        row.organisation(),
                        row.basis()))
                .toList();
    }
}
