package org.filet.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that has begun and was not ended.
 *
 * @param device what the browser says it is, in two words: {@code Firefox, Android}
 * @param door what it was opened through, where that can be shut with every session behind it
 * @param seenAt when a page was last opened or a form sent, to the quarter of a minute
 */
public record OpenSession(
        UUID id,
        UUID person,
        UUID position,
        String device,
        @Nullable UUID door,
        Instant enteredAt,
        Instant seenAt) {

    boolean lasts(Instant now, SessionSettings limits) {
        return now.isBefore(seenAt.plus(limits.idle())) && now.isBefore(enteredAt.plus(limits.longest()));
    }
}
