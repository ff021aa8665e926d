package org.filet.network;

import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;

/**
 * A post as others see it: what it is and how to reach it.
 *
 * @param holder the name of whoever holds it today, empty while it is vacant
 */
public record PositionCard(
        PositionId id,
        Role role,
        OrganisationId organisation,
        Bilingual organisationName,
        Sector sector,
        RegionId region,
        String phone,
        String mailbox,
        String holder) {

    public boolean held() {
        return !holder.isEmpty();
    }
}
