package org.filet.agreements.texts;

import java.util.UUID;

public record AgreementId(UUID value) {

    static AgreementId next() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
