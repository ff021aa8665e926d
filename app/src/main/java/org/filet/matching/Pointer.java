package org.filet.matching;

import java.time.Instant;
import java.util.Optional;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;

/**
 * « We may be called about this youth. » Lives twelve months unless renewed, ends with what it served.
 *
 * @param contact the post that answers: the organisation's duty desk
 * @param encoded whether it has its tokens: before, no question finds it
 */
public record Pointer(
        PointerId id,
        OrganisationId organisation,
        RegionId region,
        YouthId youth,
        Optional<EpisodeId> episode,
        PointerPurpose purpose,
        Visibility visibility,
        Ground ground,
        PositionId contact,
        Instant registeredAt,
        Instant expiresAt,
        boolean encoded) {}
