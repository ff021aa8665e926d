package org.filet.agreements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** Someone tried and was refused. Traced in a transaction of its own: the attempt's is rolled back. */
public record AccessDenied(Action action, UUID about, Actor by, Instant at, Basis basis) implements DomainEvent {}
