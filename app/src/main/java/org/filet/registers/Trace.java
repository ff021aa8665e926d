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

    private static final int LONGEST_KIND = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(DomainEvent event) {
        return new Trace(UUID.randomUUID(), Salt.random(RANDOM), Line.of(event));
    }

    /** The journal tells the kind and the time; all else is behind the commitment. */
    Entry entry() {
        return new Entry(
                kind(line.event()), line.at(), reference.toString(), null, Commitment.of(salt, line.content()));
    }

    /** {@code IdentityRead} is {@code IDENTITY_READ}; whatever a module calls its facts, none is refused for its name. */
    private static String kind(String event) {
        String words = event.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_")
                .replaceAll("^_+|_+$", "");
        return words.isEmpty() ? "FACT" : words.substring(0, Math.min(words.length(), LONGEST_KIND));
    }
}
