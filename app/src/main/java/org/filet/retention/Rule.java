package org.filet.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.filet.kernel.PositionId;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;

/**
 * How long one category is kept, from a moment on.
 *
 * @param months whole
 * @param own whether the organisation set it, or Filet proposes it
 * @param position of whoever set it; null for Filet's
 */
public record Rule(
        Category category,
        int months,
        String source,
        boolean own,
        @Nullable PositionId position,
        Instant validFrom) {

    /** The first day on which what ended then may be destroyed: whole months later, in local time. */
    public LocalDate due(Instant ended) {
        return LocalDate.ofInstant(ended, Times.QUEBEC).plusMonths(months);
    }
}
