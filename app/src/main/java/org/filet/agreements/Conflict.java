package org.filet.agreements;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody, or a whole organisation, that must not see a youth's records, whatever else allows it. One of the two. */
public record Conflict(
        UUID id, @Nullable PersonId person, @Nullable OrganisationId organisation, Instant at) {}
