package org.filet.notices;

import java.util.UUID;
import org.filet.kernel.OrganisationId;

/** Who is told: the mailbox of a position, or a person at an address of their own. */
record Reader(UUID id, Kind kind, OrganisationId organisation) {

    /** What the id is of. */
    enum Kind {
        POSITION,
        PERSON
    }
}
