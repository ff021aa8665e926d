package org.filet.agreements;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Content about a youth left the organisation that holds it. Heard in the transaction that lets it out; without its row
 * in the register nothing leaves.
 *
 * @param about the record
 * @param by who read it, or who sent it
 */
public record Disclosed(
        UUID about,
        @Nullable UUID youth,
        OrganisationId holder,
        OrganisationId recipient,
        Set<Category> categories,
        Purpose purpose,
        Actor by,
        Instant at,
        Basis basis)
        implements DomainEvent {

    /** Whether the recipient came to read it; otherwise it was sent. */
    public boolean read() {
        return by.organisation().equals(recipient);
    }
}
