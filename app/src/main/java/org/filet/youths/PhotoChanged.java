package org.filet.youths;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * A photograph was put into a file, or taken out of it.
 *
 * @param there whether the file holds one now
 */
public record PhotoChanged(YouthId youth, boolean there, Actor by, Instant at, Basis basis) implements DomainEvent {

    @Override
    public UUID about() {
        return youth.value();
    }

    @Override
    public String kind() {
        return there ? "youths.PHOTO_KEPT" : "youths.PHOTO_REMOVED";
    }
}
