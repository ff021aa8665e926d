package org.filet.signin;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.PersonId;

/** Someone was let in, or let back in, on one person's word. */
record Vouching(UUID id, Kind kind, String name, PersonId by, Instant at) {

    enum Kind {
        INVITED,
        RECOVERED
    }
}
