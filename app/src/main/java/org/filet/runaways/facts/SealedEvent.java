package org.filet.runaways.facts;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.runaways.EpisodeId;

/** Something was done about a sealed fact of an episode. No word that anyone typed, nor which fact. */
record SealedEvent(EpisodeId episode, What what, Actor by, Instant at, Basis basis) implements DomainEvent {

    enum What {
        KEPT,
        ASKED,
        /** Whoever approves read why it is asked. */
        REASON_READ,
        APPROVED,
        REFUSED,
        READ
    }

    @Override
    public UUID about() {
        return episode.value();
    }

    @Override
    public String kind() {
        return "SEALED_" + what;
    }
}
