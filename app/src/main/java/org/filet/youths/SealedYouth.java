package org.filet.youths;

import java.util.Map;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;

/** A file as the database holds it: who the youth is, sealed. */
record SealedYouth(YouthId id, OrganisationId holder, RegionId homeRegion, String code, Map<Part, byte[]> parts) {

    SealedYouth with(String otherCode) {
        return new SealedYouth(id, holder, homeRegion, otherCode, parts);
    }
}
