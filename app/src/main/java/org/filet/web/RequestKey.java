package org.filet.web;

import java.util.UUID;

/** Drawn when a form is shown and sent back with it: the same key twice is the same deed. */
public record RequestKey(UUID value) {

    public static RequestKey fresh() {
        return new RequestKey(UUID.randomUUID());
    }
}
