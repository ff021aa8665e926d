package org.filet.agreements;

import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: a record, who holds it, and the region it belongs to.
 *
 * @param subject the record (an episode, a match); grants name it
 * @param youth the file of the youth whom the record is about, for consents and conflicts of interest; null where the
 *     record names none
 * @param alsoAbout another file that the record speaks of, where it speaks of two: a conflict of interest about either
 *     shuts it
 */
public record Holding(
        UUID subject, @Nullable UUID youth, @Nullable UUID alsoAbout, OrganisationId holder, RegionId region) {

    public Holding(UUID subject, @Nullable UUID youth, OrganisationId holder, RegionId region) {
        this(subject, youth, null, holder, region);
    }

    /** A record that names no youth: an import, an inbox. */
    public static Holding ofNobody(UUID subject, OrganisationId holder, RegionId region) {
        return new Holding(subject, null, holder, region);
    }
}
