package org.filet.retention;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;

/**
 * A file's way to its end, and then its certificate.
 *
 * @param code the file's short name, which says nothing of anybody
 * @param endedAt when the last episode ended: what the period counts from
 * @param months of the rule that held when the first person asked
 * @param dueAt when the software destroys, once two agreed
 * @param why it was stopped, a word of a list
 * @param number of the certificate, {@code D-26-000123}
 */
public record Destruction(
        UUID id,
        OrganisationId organisation,
        YouthId youth,
        String code,
        State state,
        Instant endedAt,
        int months,
        String source,
        Yes asked,
        @Nullable Yes agreed,
        @Nullable Instant dueAt,
        @Nullable Why why,
        @Nullable Instant doneAt,
        @Nullable String number) {

    /** Who said yes, when. */
    public record Yes(PersonId person, PositionId position, Instant at) {}

    /** How far it has come. */
    public enum State {
        /** One person agreed. */
        ASKED,
        /** A second one did; some days are left to stop it. */
        AGREED,
        STOPPED,
        DONE
    }

    /** Why it was stopped. */
    public enum Why {
        PERSON,
        HOLD,
        /** Something has begun about the youth since. */
        UNDER_WAY,
        /** The rule is a longer one now. */
        RULE,
        /** The keys were destroyed otherwise. */
        ALREADY
    }
}
