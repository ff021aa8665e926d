package org.filet.signin;

import java.time.Instant;
import org.filet.network.Held;

/**
 * Someone of an organisation, as whoever answers for its people sees them.
 *
 * @param attestedAt when they were last said to be still there: at the latest, the day they began
 * @param dueAt when that must be said again
 */
record Member(Held held, State state, Instant attestedAt, Instant dueAt, boolean late) {

    /** Whether they can sign in. */
    enum State {
        NO_ACCOUNT,
        INVITED,
        ACTIVE,
        DISABLED
    }
}
