package org.filet.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.filet.kernel.OrganisationId;

/**
 * One-way values under which something can be found without standing there readable. One byte, so that many different
 * texts share each value: whoever asks opens what it finds and compares.
 */
public final class BlindIndex {

    private final OrganisationId organisation;
    private final Ring ring;

    BlindIndex(OrganisationId organisation, Ring ring) {
        this.organisation = organisation;
        this.ring = ring;
    }

    /** @param column what the index is of: values of two indexes tell nothing of each other */
    public short value(String column, String text) {
        try {
            var input = String.join("|", column, organisation.code(), "1", text);
            return (short) Byte.toUnsignedInt(ring.derive(input.getBytes(StandardCharsets.UTF_8), 1)[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
