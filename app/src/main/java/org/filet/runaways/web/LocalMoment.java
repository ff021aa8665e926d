package org.filet.runaways.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.filet.web.Times;

/** A moment typed by the wall clock of Québec. */
final class LocalMoment {

    private LocalMoment() {}

    /**
     * The earliest moment the typed hour can mean, so that no clock starts late: in the autumn's doubled hour the first
     * of the two, in the spring's skipped hour the one just before the skip. Empty where it is no date and hour.
     */
    static Optional<Instant> of(String typed) {
        try {
            var local = LocalDateTime.parse(typed);
            var rules = Times.QUEBEC.getRules();
            var skipped = rules.getTransition(local);
            var offset = skipped == null
                    ? rules.getOffset(local)
                    : (skipped.isGap() ? skipped.getOffsetAfter() : skipped.getOffsetBefore());
            return Optional.of(local.toInstant(offset));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
