package org.filet.matching;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;

/**
 * A question met a decoy.
 *
 * @param canary its code; the invented name is not shown, so that it stays a decoy
 * @param region where the decoy stands
 * @param position whose question it was
 * @param seen whether the reader's organisation has said that it has seen it
 */
public record CanaryAlert(
        UUID id,
        String canary,
        RegionId region,
        OrganisationId organisation,
        PositionId position,
        Instant askedAt,
        boolean seen) {}
