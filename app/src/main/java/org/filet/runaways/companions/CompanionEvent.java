package org.filet.runaways.companions;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * An episode was tied to that of a youth who left at the same time, or no longer is. The other is told by its own event.
 *
 * @param about the episode
 * @param kind {@code CompanionTied} or {@code CompanionUntied}
 */
record CompanionEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
