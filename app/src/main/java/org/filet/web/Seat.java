package org.filet.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session remembers: a person in a position. Everything else is asked again on each request. */
record Seat(UUID person, UUID position) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return person.toString();
    }
}
