package org.filet.signin;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * Something that works once: lets whoever opens it in one browser register a passkey, and nothing else.
 *
 * @param person null for someone not known yet, who gets {@code name} and {@code position}
 * @param organisation whose people the person is one of; null for the first administrator
 */
record Letter(
        UUID id,
        Kind kind,
        @Nullable PersonId person,
        String name,
        @Nullable PositionId position,
        @Nullable PersonId issuedBy,
        @Nullable OrganisationId organisation,
        Instant expiresAt) {

    /** What it is for. */
    enum Kind {
        FIRST,
        INVITATION,
        RECOVERY
    }
}
