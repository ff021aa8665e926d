package org.filet.agreements.law;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** A legal basis was confirmed, or a directive entered, for the actor's organisation. */
public record LawEvent(String what, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return by.position().value();
    }

    @Override
    public String kind() {
        return "law." + what;
    }
}
