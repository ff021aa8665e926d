package org.filet.keyholders;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;

/** What travels between an instance and a holder beside the bytes of the evaluation. */
final class Wire {

    static final String PATH = "/keyholders/evaluations";
    static final String ASKING = "Filet-Asking";
    static final String SIGNATURE = "Filet-Signature";
    private static final int PARTS = 4;

    private Wire() {}

    static String write(Asking asking) {
        return String.join(
                ";",
                asking.organisation().code(),
                asking.position().toString(),
                asking.errand().name(),
                asking.reference().toString());
    }

    /** Empty where it is none. */
    static Optional<Asking> read(String header) {
        var parts = header.split(";", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asking(
                    new OrganisationId(parts[0]),
                    new PositionId(UUID.fromString(parts[1])),
                    Errand.valueOf(parts[2]),
                    UUID.fromString(parts[3])));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
