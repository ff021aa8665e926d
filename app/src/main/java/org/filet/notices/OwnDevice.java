package org.filet.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser on which a person asked to be told.
 *
 * @param label browser and system, as the session's page says it
 * @param endedAt since when the maker's service knows no such browser any more; null while it does
 * @param reply what the service answered when it last refused a message; null where it took it
 */
public record OwnDevice(
        UUID id,
        String label,
        Instant addedAt,
        @Nullable Instant endedAt,
        @Nullable Integer reply) {}
