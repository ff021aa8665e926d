package org.filet.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something this person is expected to do now, shown on the home page. Names no youth: the page behind the link does,
 * after asking the door.
 *
 * @param key message key; {@code args} fill its placeholders (never personal data)
 * @param due when it must be done; null when there is no limit
 * @param phone whom to call about it; every late item has one
 */
public record ActionItem(
        String key,
        List<String> args,
        String href,
        Urgency urgency,
        @Nullable Instant due,
        @Nullable String phone) {

    /** LATE is shown in red and always comes with a next step and a telephone number. */
    public enum Urgency {
        LATE,
        NOW,
        SOON
    }
}
