package org.filet.registers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.DomainEvent;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.Salt;

/** A line of the trail with what ties it to its entry in the journal. */
record Trace(UUID reference, Salt salt, Line line) {

    /** Of every fact: a kind that outsiders must see would be named apart. */
    private static final String KIND = "FACT";

    /** In seconds. The verifier allows facts to enter so much out of order. */
    private static final long QUARTER = 900;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(DomainEvent event) {
        return new Trace(UUID.randomUUID(), Salt.random(RANDOM), Line.of(event));
    }

    /**
     * The journal tells that there was a fact, and in which quarter of an hour. What it was and when to the microsecond
     * is behind the commitment: a question followed at once by a notice or a touched decoy would tell whoever reads the
     * journal of a match that the asker must not see.
     */
    Entry entry() {
        var at = Instant.ofEpochSecond(line.at().getEpochSecond() / QUARTER * QUARTER);
        return new Entry(KIND, at, reference.toString(), null, Commitment.of(salt, line.content()));
    }
}
