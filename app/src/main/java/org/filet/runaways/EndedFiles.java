package org.filet.runaways;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.youths.YouthId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when files have been at rest: what retention counts from. Says nothing of what happened. */
@Service
@Transactional(readOnly = true)
public class EndedFiles {

    private final EpisodeTable table;
    private final Wall wall;

    EndedFiles(EpisodeTable table, Wall wall) {
        this.table = table;
        this.wall = wall;
    }

    /** Of the actor's own organisation, at rest since then or longer; longest first. */
    public List<EndedFile> before(Actor actor, Instant since, int most) {
        return table.endedBefore(actor.organisation(), since, most);
    }

    /** Of one youth that the actor's organisation holds; empty while something is open. */
    public Optional<EndedFile> of(Actor actor, YouthId youth) {
        return table.ended(youth);
    }

    /** The episodes of youths whose keys end, for what else goes with them. */
    public List<EpisodeId> episodes(Collection<UUID> destroyed) {
        return wall.as(Duty.DESTRUCTION, () -> table.of(destroyed));
    }
}
