package org.filet.runaways;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the checks of the first half hour (F8).
 *
 * @param at when it was last made, null while it was not
 */
public record Check(Verification what, @Nullable Instant at) {

    /** All of them, as the episode's history tells. */
    static List<Check> of(List<TimelineEntry> history) {
        return Arrays.stream(Verification.values())
                .map(what -> new Check(what, last(what, history)))
                .toList();
    }

    private static @Nullable Instant last(Verification what, List<TimelineEntry> history) {
        return history.stream()
                .filter(entry ->
                        entry.key().equals(Journal.CHECKED) && entry.args().contains(Journal.word(what)))
                .map(TimelineEntry::done)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
