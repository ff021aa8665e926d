package org.filet.registers.statements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** Something was done about a request for a youth's statement, or it was read. No word that anyone typed, nor who asks. */
record StatementEvent(UUID about, String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public String kind() {
        return "statements." + what;
    }
}
