package org.filet.agreements.texts;

import java.time.Instant;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that signs.
 *
 * @param gives whether what it holds may go to those that receive
 * @param reviewed by its privacy officer, null until then
 * @param signed by its direction, null until then
 */
public record Party(
        OrganisationId organisation,
        boolean gives,
        boolean receives,
        @Nullable Mark reviewed,
        @Nullable Mark signed) {

    public static Party both(OrganisationId organisation) {
        return new Party(organisation, true, true, null, null);
    }

    /** Which position put it there, when. */
    public record Mark(PositionId by, Instant at) {}

    Party unmarked() {
        return new Party(organisation, gives, receives, null, null);
    }

    Party reviewed(Mark mark) {
        return new Party(organisation, gives, receives, mark, signed);
    }

    Party signed(Mark mark) {
        return new Party(organisation, gives, receives, reviewed, mark);
    }
}
