package org.filet.kernel;

import java.util.UUID;

/** A post (role, organisation, region) that people hold one after the other, so that a departure breaks nothing. */
public record PositionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
