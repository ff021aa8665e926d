package org.filet.network;

import java.util.Set;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;

/**
 * An organisation of the network.
 *
 * @param region where it is; {@code regions} are all it serves, that one included
 * @param phone the number of the directory: the only one to call back
 */
public record Organisation(
        OrganisationId id,
        Bilingual name,
        Sector sector,
        Regime regime,
        RegionId region,
        Set<RegionId> regions,
        String phone,
        boolean indigenousGoverned) {}
