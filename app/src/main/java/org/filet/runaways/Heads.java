package org.filet.runaways;

import java.util.Collection;
import java.util.List;
import org.filet.kernel.Refused;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;

/** What the door has to know of an episode before it can decide: one's own is simply there, another's is asked for apart. */
@Component
class Heads {

    private final EpisodeTable table;
    private final Wall wall;

    Heads(EpisodeTable table, Wall wall) {
        this.table = table;
        this.wall = wall;
    }

    /** @throws Refused {@code UNKNOWN} */
    EpisodeSummary of(EpisodeId id) {
        return table.find(id).map(EpisodeSummary::of).orElseGet(() -> foreign(id));
    }

    /** Of one that is not within the wall. */
    EpisodeSummary foreign(EpisodeId id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused(RunawayRefusal.UNKNOWN));
    }

    /** Those that there are, in no particular order. */
    List<EpisodeSummary> of(Collection<EpisodeId> ids) {
        return wall.as(Duty.DECIDE, () -> table.heads(ids));
    }
}
