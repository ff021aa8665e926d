package org.filet.notices;

import java.util.UUID;
import org.filet.kernel.OrganisationId;

/** Who is told and how: the mailbox of a position, a person at an address of their own, or on one of their devices. */
record Reader(UUID id, Kind kind, Way way, OrganisationId organisation) {

    /** What the id is of. */
    enum Kind {
        POSITION,
        PERSON,
        DEVICE
    }
}
