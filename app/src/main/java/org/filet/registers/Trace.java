package org.filet.registers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.DomainEvent;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.Salt;

/** A line of the trail with what ties it to its entry in the journal. */
record Trace(UUID reference, Salt salt, Line line) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(DomainEvent event) {
        return new Trace(UUID.randomUUID(), Salt.random(RANDOM), Line.of(event));
    }

    /** The journal tells the kind and the time; all else is behind the commitment. */
    Entry entry() {
        String kind = line.event().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Entry(kind, line.at(), reference.toString(), null, Commitment.of(salt, line.content()));
    }
}
