package org.filet.runaways.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One request to open a sealed fact, and what became of it.
 *
 * @param decidedAt null while nobody has decided
 */
record Opening(
        UUID id,
        UUID fact,
        OrganisationId holder,
        PersonId askedBy,
        Instant askedAt,
        State state,
        @Nullable Instant decidedAt) {

    /** How long a request waits for an answer. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(1);

    /** How long an approval holds. */
    static final Duration OPENED_WITHIN = Duration.ofMinutes(15);

    enum State {
        ASKED,
        APPROVED,
        REFUSED,
        OPENED
    }

    boolean waiting(Instant now) {
        return state == State.ASKED && now.isBefore(askedAt.plus(ANSWERED_WITHIN));
    }

    boolean opens(Instant now) {
        return state == State.APPROVED && decidedAt != null && now.isBefore(decidedAt.plus(OPENED_WITHIN));
    }
}
