package org.filet.web.kept;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** Its sender does without what was kept and could not be taken in; the basis says when it was sent. */
record FormGivenUp(UUID about, Actor by, Instant at, Basis basis) implements DomainEvent {}
