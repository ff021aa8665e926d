package org.filet.runaways.preventive;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * Something was done about a fiche préventive. No word of it.
 *
 * @param about the youth's file while the fiche is made, the episode once it is used
 */
record PreventiveEvent(UUID about, What what, Actor by, Instant at, Basis basis) implements DomainEvent {

    enum What {
        DRAFTED,
        DRAFT_READ,
        DROPPED,
        SEALED,
        REFUSED,
        NAMED,
        RELEASED,
        OPENED,
        /** An extract on paper, to police that are named. */
        HANDED
    }

    @Override
    public String kind() {
        return "PREVENTIVE_" + what;
    }
}
