package org.filet.registers;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** Someone read a register: an organisation's, or what was communicated about one youth. */
public record RegisterRead(UUID about, Actor by, Instant at, Basis basis) implements DomainEvent {}
