package org.filet.agreements.emergencies;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An emergency was invoked or reviewed. No word that anyone typed. */
public record EmergencyEvent(UUID emergency, String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return emergency;
    }

    @Override
    public String kind() {
        return "emergency." + what;
    }
}
