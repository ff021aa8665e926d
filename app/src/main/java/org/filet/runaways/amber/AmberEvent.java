package org.filet.runaways.amber;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * Something was noted for police, or read. No word of it.
 *
 * @param about the episode
 */
record AmberEvent(UUID about, What what, Actor by, Instant at, Basis basis) implements DomainEvent {

    enum What {
        ANSWERED,
        DECIDED,
        READ
    }

    @Override
    public String kind() {
        return "AMBER_" + what;
    }
}
