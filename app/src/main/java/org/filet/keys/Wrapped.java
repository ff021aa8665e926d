package org.filet.keys;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A youth's data key at one organisation, as the database holds it.
 *
 * @param kek number of the organisation's key that wraps it
 * @param bytes null once it was destroyed
 */
@SuppressWarnings("ArrayRecordComponent")
record Wrapped(UUID subject, String organisation, int kek, byte @Nullable [] bytes) {

    boolean destroyed() {
        return bytes == null;
    }

    byte[] open() {
        return Objects.requireNonNull(bytes);
    }

    /** What a wrapped key is bound to: moved to another row it does not open. */
    byte[] whose() {
        return whose(subject, organisation);
    }

    static byte[] whose(UUID subject, String organisation) {
        return ("keys.data_key|" + subject + "|" + organisation + "|1").getBytes(StandardCharsets.UTF_8);
    }
}
