package org.filet.web.kept;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** What was sent while the database was away is done now; the basis says when it was sent. */
record FormTakenIn(UUID about, Actor by, Instant at, Basis basis) implements DomainEvent {}
