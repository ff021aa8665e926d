package org.filet.runaways.preventive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.agreements.Consent;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.youths.YouthId;

/**
 * That a version was sealed with the youth, when and by whom: not a word of it.
 *
 * @param version from 1; the newest alone counts
 * @param reviewOn when it is talked about again
 */
public record PreventiveSheet(
        UUID id,
        YouthId youth,
        OrganisationId holder,
        int version,
        PositionId by,
        Instant at,
        Consent.Language language,
        PreventiveAnswer answer,
        Consent.GivenBy givenBy,
        LocalDate reviewOn) {

    public boolean refused() {
        return answer == PreventiveAnswer.REFUSED;
    }
}
