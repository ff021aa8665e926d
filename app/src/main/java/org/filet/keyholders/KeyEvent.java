package org.filet.keyholders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/** A key began or ended. The basis names the epoch; the record is the key's fingerprint, as a number. */
public sealed interface KeyEvent extends DomainEvent {

    record EpochBegan(UUID about, Actor by, Instant at, Basis basis) implements KeyEvent {}

    record EpochDestroyed(UUID about, Actor by, Instant at, Basis basis) implements KeyEvent {}

    static UUID number(String fingerprint) {
        return UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.US_ASCII));
    }
}
