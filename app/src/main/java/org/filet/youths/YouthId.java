package org.filet.youths;

import java.util.UUID;

public record YouthId(UUID value) {

    static YouthId next() {
        return new YouthId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
