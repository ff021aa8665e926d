package org.filet.alerts;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/** A tip as it arrived. {@code notedAt} is null until the sender's side has taken note; what was noted by an older Filet says not as what. */
public record Received(
        UUID id,
        AlertId alert,
        Tip tip,
        Instant at,
        PositionId position,
        OrganisationId organisation,
        @Nullable Instant notedAt,
        @Nullable NoteResult notedAs) {}
