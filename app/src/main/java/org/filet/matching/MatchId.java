package org.filet.matching;

import java.util.UUID;

public record MatchId(UUID value) {

    static MatchId next() {
        return new MatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
