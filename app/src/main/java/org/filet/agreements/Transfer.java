package org.filet.agreements;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Content that would go from one organisation to another.
 *
 * @param role who would read it there; null where it is sent to the organisation as a whole
 * @param consented whether the youth's consent in force covers it; refusals count as none
 */
public record Transfer(
        OrganisationId from,
        OrganisationId to,
        @Nullable Role role,
        Purpose purpose,
        Set<Category> categories,
        Instant at,
        boolean consented) {

    public Transfer {
        categories = categories.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(categories));
    }
}
