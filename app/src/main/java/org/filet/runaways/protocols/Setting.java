package org.filet.runaways.protocols;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A value of one parameter from a moment on.
 *
 * @param region null for the value of every region that has none of its own
 * @param source the text or body that it comes from
 * @param position the post that set it; null for what came with Filet
 */
public record Setting(
        UUID id,
        @Nullable RegionId region,
        Parameter parameter,
        Duration length,
        String source,
        @Nullable PositionId position,
        Instant from) {}
