package org.filet.agreements.emergencies;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Category;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * One communication without consent, as its reviewer reads it.
 *
 * @param number {@code DU-0042}
 * @param organisation of whoever invoked it: its privacy officer reviews
 * @param until when the recipient's access ends
 * @param reviewDue one working day later, two where another's record was opened
 */
public record Emergency(
        UUID id,
        String number,
        UUID subject,
        OrganisationId holder,
        OrganisationId recipient,
        String basis,
        Set<Category> categories,
        String motive,
        String urgency,
        PersonId by,
        PositionId position,
        OrganisationId organisation,
        Instant at,
        Instant until,
        Instant reviewDue,
        @Nullable Review review) {

    /** Whether whoever invoked it opened another's record for themselves, instead of telling somebody of their own. */
    public boolean breaksGlass() {
        return recipient.equals(organisation);
    }

    /** What the privacy officer found. */
    public record Review(Finding finding, String remark, Instant at) {}

    public enum Finding {
        JUSTIFIED,
        TOO_MUCH,
        UNJUSTIFIED
    }
}
