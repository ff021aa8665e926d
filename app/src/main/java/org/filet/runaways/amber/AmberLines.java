package org.filet.runaways.amber;

import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What police decided, in an episode's history, for the holder: which force and what, not its number. */
@Component
class AmberLines implements TimelineSource {

    private static final int MOST = 20;

    private final AmberTable table;

    AmberLines(AmberTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return table.decisions(episode, MOST).stream()
                .map(row -> new TimelineEntry(
                        row.at(),
                        "runaways.amber.line",
                        List.of("#runaways.AmberForce." + row.force(), "#runaways.AmberDecision." + row.decision()),
                        row.position(),
                        row.holder(),
                        row.basis()))
                .toList();
    }
}
