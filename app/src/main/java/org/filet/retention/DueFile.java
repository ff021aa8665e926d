package org.filet.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.filet.youths.YouthId;

/**
 * A file whose time comes.
 *
 * @param dueOn the first day on which it may be destroyed
 * @param due whether that day is here
 * @param against message keys of what is under way about it; empty where nothing is
 */
public record DueFile(YouthId youth, String code, Instant endedAt, LocalDate dueOn, boolean due, List<String> against) {

    /** Whether somebody may agree to its end now. */
    public boolean free() {
        return due && against.isEmpty();
    }
}
