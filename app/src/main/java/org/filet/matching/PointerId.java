package org.filet.matching;

import java.util.UUID;

public record PointerId(UUID value) {

    static PointerId next() {
        return new PointerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
