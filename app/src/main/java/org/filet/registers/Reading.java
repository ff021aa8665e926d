package org.filet.registers;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;

/**
 * One line of the trail as people read it: when, which post, what kind of act, about which record, on what basis.
 *
 * @param deed what happened, by the stable name of its event
 * @param about a youth's file or another record: an identifier, never a name
 */
public record Reading(
        Instant at, Kind kind, String deed, PositionId position, OrganisationId organisation, UUID about, Basis basis) {

    /** What kind of act it was. */
    public enum Kind {
        /** Who a youth is was shown. */
        READ,
        /** It was tried and refused. */
        REFUSED,
        /** Something was done. */
        DONE
    }
}
