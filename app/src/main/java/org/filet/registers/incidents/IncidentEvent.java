package org.filet.registers.incidents;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An incident took a step, or the register was read. No word that anyone typed. */
record IncidentEvent(UUID about, String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public String kind() {
        return "incidents." + what;
    }
}
