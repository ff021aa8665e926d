package org.filet.agreements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An answer, a withdrawal or a conflict of interest was noted in a youth's file, or the answers were read. */
public record ConsentEvent(UUID about, String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public String kind() {
        return "consents." + what;
    }
}
