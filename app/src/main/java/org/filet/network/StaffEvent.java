package org.filet.network;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * Someone began or ceased to hold a position.
 *
 * @param about the person
 * @param kind {@code TenureBegan} or {@code TenureEnded}
 */
record StaffEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
