package org.filet.runaways.protocols;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * A region set one of its values, or took back one that had not begun.
 *
 * @param about the setting
 * @param kind {@code ProtocolSet} or {@code ProtocolWithdrawn}
 */
record ProtocolEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
