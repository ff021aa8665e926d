package org.filet.runaways.companions;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** That somebody tied an episode to another, in its history; which other is for whoever may read that one. */
@Component
class CompanionLines implements TimelineSource {

    private static final int MOST = 20;

    private final CompanionTable table;

    CompanionLines(CompanionTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return table.of(episode, MOST).stream()
                .map(row -> new TimelineEntry(
                        row.at(), "runaways.companion.tied", List.of(), row.by(), row.organisation(), row.basis()))
                .toList();
    }
}
