package org.filet.registers.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register, with its eight items; measures are the eighth.
 */
public record Incident(
        UUID id,
        String number,
        OrganisationId organisation,
        IncidentState state,
        Said said,
        Weighed weighed,
        Told told,
        String measures,
        PersonId declaredBy,
        Instant declaredAt) {

    /**
     * Items 1 to 5: what happened.
     *
     * @param information what information, or why that is not known
     * @param from first day it happened, null while unknown; {@code to} the last
     * @param knownOn when the organisation learned of it
     * @param persons how many people, null while unknown
     */
    public record Said(
            String information,
            String circumstances,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate knownOn,
            @Nullable Integer persons) {}

    /**
     * Item 6: what a person weighed, and concluded.
     *
     * @param serious whether there is a risk of serious injury; null until somebody concluded
     */
    public record Weighed(
            String sensitivity,
            String maliciousUses,
            String consequences,
            String probability,
            @Nullable Boolean serious) {

        static final Weighed NOT_YET = new Weighed("", "", "", "", null);
    }

    /**
     * Item 7: who was told when, null where not.
     *
     * @param reason why somebody was not told, or by public notice
     */
    public record Told(
            @Nullable LocalDate commission,
            @Nullable LocalDate persons,
            @Nullable LocalDate minister,
            String reason) {

        static final Told NOBODY = new Told(null, null, null, "");
    }
}
