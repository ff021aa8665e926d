package org.filet.oversight;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An act was flagged, explained or examined. */
public record FlagEvent(UUID about, String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public String kind() {
        return "Flag_" + what;
    }
}
