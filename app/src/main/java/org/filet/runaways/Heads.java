package org.filet.runaways;

import java.util.Collection;
import java.util.List;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.stereotype.Component;

/** What the door has to know of an episode before it can decide: one's own is simply there, another's is asked for apart. */
@Component
class Heads {

    private final EpisodeTable table;
    private final Wall wall;
    private final Access access;

    Heads(EpisodeTable table, Wall wall, Access access) {
        this.table = table;
        this.wall = wall;
        this.access = access;
    }

    /** @throws Refused {@code UNKNOWN} */
    EpisodeSummary of(Actor actor, EpisodeId id) {
        return table.find(id).map(EpisodeSummary::of).orElseGet(() -> foreign(actor, id));
    }

    /** Of one that is not within the wall. */
    EpisodeSummary foreign(Actor actor, EpisodeId id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> {
            access.absent(actor, Action.READ_EPISODE, id.value());
            return new Refused(RunawayRefusal.UNKNOWN);
        });
    }

    /** Those that there are, in no particular order. */
    List<EpisodeSummary> of(Collection<EpisodeId> ids) {
        return wall.as(Duty.DECIDE, () -> table.heads(ids));
    }
}
