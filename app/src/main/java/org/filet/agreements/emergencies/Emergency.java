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
 * @param reviewDue the end of the next working day
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

    /** What the privacy officer found. */
    public record Review(Finding finding, String remark, Instant at) {}

    public enum Finding {
        JUSTIFIED,
        TOO_MUCH,
        UNJUSTIFIED
    }
}
