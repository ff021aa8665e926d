package org.filet.retention;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** A rule was set, a hold begun or lifted, an end asked for, agreed to, stopped or done. About the youth, or the rule. */
record RetentionEvent(UUID about, What what, Actor by, Instant at, Basis basis) implements DomainEvent {

    /** What happened. */
    enum What {
        RULE,
        HOLD,
        LIFT,
        ASK,
        AGREE,
        STOP,
        DONE,
        READ
    }

    @Override
    public String kind() {
        return "retention." + what.name();
    }
}
