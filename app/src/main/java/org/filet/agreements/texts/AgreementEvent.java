package org.filet.agreements.texts;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** An agreement was drafted, revised or took a step. */
public record AgreementEvent(AgreementId agreement, String step, Actor by, Instant at, Basis basis)
        implements DomainEvent {

    @Override
    public UUID about() {
        return agreement.value();
    }

    @Override
    public String kind() {
        return "agreements." + step;
    }
}
