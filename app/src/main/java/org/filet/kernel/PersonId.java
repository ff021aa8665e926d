package org.filet.kernel;

import java.util.UUID;

/** Someone who works in the network. Never a youth. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
