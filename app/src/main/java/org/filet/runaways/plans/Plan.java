package org.filet.runaways.plans;

import java.time.Instant;
import java.util.Optional;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.PlanContent;

/**
 * One version of a youth's plan.
 *
 * @param version from 1
 * @param after the episode after which it was written
 * @param content empty where the key that sealed it is gone
 */
public record Plan(
        int version,
        EpisodeId after,
        PositionId by,
        Instant at,
        boolean withYouth,
        boolean withParents,
        Optional<PlanContent> content) {}
