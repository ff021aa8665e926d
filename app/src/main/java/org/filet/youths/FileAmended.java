package org.filet.youths;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * What a file says of the youth was completed or corrected.
 *
 * @param names whether a name the youth goes by is among it
 */
public record FileAmended(YouthId youth, boolean names, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return youth.value();
    }

    @Override
    public String kind() {
        return "youths.AMENDED";
    }
}
