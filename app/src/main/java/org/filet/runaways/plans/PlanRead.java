package org.filet.runaways.plans;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.runaways.EpisodeId;

/** Somebody opened a youth's plan. */
record PlanRead(EpisodeId episode, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return episode.value();
    }

    @Override
    public String kind() {
        return "PlanRead";
    }
}
