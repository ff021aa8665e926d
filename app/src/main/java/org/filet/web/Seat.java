package org.filet.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers: a person in a position, and which session this is. Everything else is asked again on each
 * request.
 *
 * @param position {@link #NOT_CHOSEN} for someone with several positions who has not said which
 */
record Seat(UUID person, UUID position, UUID session) implements Principal, Serializable {

    private static final long serialVersionUID = 2L;

    /** A position that nobody holds. */
    static final UUID NOT_CHOSEN = new UUID(0, 0);

    @Override
    public String getName() {
        return person.toString();
    }
}
