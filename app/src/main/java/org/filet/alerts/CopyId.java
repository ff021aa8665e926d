package org.filet.alerts;

import java.util.UUID;

/** One recipient's copy of an alert. */
public record CopyId(UUID value) {

    static CopyId next() {
        return new CopyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
