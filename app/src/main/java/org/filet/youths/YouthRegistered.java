package org.filet.youths;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An organisation opened a file. */
public record YouthRegistered(YouthId youth, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return youth.value();
    }
}
