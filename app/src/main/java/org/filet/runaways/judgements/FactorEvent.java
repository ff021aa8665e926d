package org.filet.runaways.judgements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * A region added a factor to its list, or no longer offers one.
 *
 * @param about the factor
 * @param kind {@code FactorAdded} or {@code FactorWithdrawn}
 */
record FactorEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
