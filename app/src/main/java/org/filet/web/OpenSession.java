package org.filet.web;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that has begun and was not ended.
 *
 * @param device what the browser says it is, in two words: {@code Firefox, Android}
 * @param seenAt when a page was last opened or a form sent, to the quarter of a minute
 */
public record OpenSession(UUID id, UUID person, UUID position, String device, Instant enteredAt, Instant seenAt) {

    boolean lasts(Instant now, SessionSettings limits) {
        return now.isBefore(seenAt.plus(limits.idle())) && now.isBefore(enteredAt.plus(limits.longest()));
    }
}
