package org.filet.registers;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * A communication as the register keeps it: what, 67.3 and, 265 ask for.
 *
 * @param read whether the recipient's person came to read it; otherwise the person named sent it
 * @param beyondQuebec whether the recipient is outside Québec (A-2.1, 70.1)
 */
public record Disclosure(
        long number,
        Instant at,
        UUID record,
        @Nullable UUID youth,
        OrganisationId holder,
        OrganisationId recipient,
        PersonId person,
        PositionId position,
        boolean read,
        Set<Category> categories,
        Purpose purpose,
        Basis basis,
        boolean beyondQuebec) {}
