package org.filet.network;

import java.time.LocalDate;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a post, from a day until the day before another.
 *
 * @param endsOn the first day no longer held; null while no end is set
 */
public record Tenure(
        PersonId person,
        PositionId position,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
