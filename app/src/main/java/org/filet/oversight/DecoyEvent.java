package org.filet.oversight;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * A file of nobody was set, or is one no longer.
 *
 * @param kind {@code DecoySet} or {@code DecoyEnded}
 */
record DecoyEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
