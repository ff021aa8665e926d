package org.filet.alerts;

import java.util.UUID;

public record AlertId(UUID value) {

    static AlertId next() {
        return new AlertId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
