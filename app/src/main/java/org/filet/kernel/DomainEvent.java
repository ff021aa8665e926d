package org.filet.kernel;

import java.time.Instant;
import java.util.UUID;

/** Something that happened. The registers keep every one of them, in the transaction that made it. */
public interface DomainEvent {

    Actor by();

    Instant at();

    Basis basis();

    /** The record it is about: an episode, an alert, a match, a youth. */
    UUID about();

    /** Stable name of this kind of fact, as registers and timelines know it. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
