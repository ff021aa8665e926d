package org.filet.runaways;

import java.util.UUID;

public record EpisodeId(UUID value) {

    static EpisodeId next() {
        return new EpisodeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
