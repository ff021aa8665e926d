package org.filet.keys;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.OrganisationId;

/** What happened to keys, or to what they seal. Says whose and where, never what. */
public sealed interface SealEvent extends DomainEvent {

    /** A youth's keys ended, and with them all that they sealed. */
    record KeysDestroyed(UUID about, Actor by, Instant at, Basis basis) implements SealEvent {}

    /** An organisation has a new key; the older one only opens. The basis names the new one. */
    record RingTurned(UUID about, Actor by, Instant at, Basis basis) implements SealEvent {}

    /** An organisation's older key ended, with nothing left under it. The basis names it. */
    record RingRetired(UUID about, Actor by, Instant at, Basis basis) implements SealEvent {}

    /** Something sealed was not what was sealed in its place: an incident. The basis names table and column. */
    record SealBroken(UUID about, Actor by, Instant at, Basis basis) implements SealEvent {}

    /** An organisation as the record that an event is about. */
    static UUID number(OrganisationId organisation) {
        return UUID.nameUUIDFromBytes(organisation.code().getBytes(StandardCharsets.UTF_8));
    }
}
