package org.filet.youths;

import java.time.Instant;
import java.util.UUID;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** Someone read who a youth is. Every read publishes one. */
public record IdentityRead(YouthId youth, Action action, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return youth.value();
    }
}
