package org.filet.registers;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.DomainEvent;
import org.filet.ledger.Commitment;
import org.filet.ledger.Entry;
import org.filet.ledger.Salt;

/** A line of the trail with what ties it to its entry in the journal. */
record Trace(UUID reference, Salt salt, Line line) {

    /** Of every fact that outsiders need not tell from others. */
    private static final String KIND = "FACT";

    /** The two that they must see, to see that every emergency was reviewed. */
    private static final Set<String> INVOKED = Set.of("emergency.INVOKE", "emergency.BREAK_GLASS");

    private static final String REVIEWED = "emergency.REVIEW";

    /** In seconds. The verifier allows facts to enter so much out of order. */
    private static final long QUARTER = 900;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace of(DomainEvent event) {
        var line = Line.of(event);
        return new Trace(reference(line), Salt.random(RANDOM), line);
    }

    /** An emergency's is its own id, as random as any, so that its review can name it. */
    private static UUID reference(Line line) {
        return INVOKED.contains(line.event()) ? line.about() : UUID.randomUUID();
    }

    /**
     * The journal tells that there was a fact, and in which quarter of an hour; of an emergency and its review also that.
     * What else it was and when to the microsecond is behind the commitment: a question followed at once by a notice or a
     * touched decoy would tell whoever reads the journal of a match that the asker must not see.
     */
    Entry entry() {
        var at = Instant.ofEpochSecond(line.at().getEpochSecond() / QUARTER * QUARTER);
        var reviewed = line.event().equals(REVIEWED) ? line.about().toString() : null;
        return new Entry(kind(), at, reference.toString(), reviewed, Commitment.of(salt, line.content()));
    }

    private String kind() {
        if (INVOKED.contains(line.event())) {
            return Entry.EMERGENCY;
        }
        return line.event().equals(REVIEWED) ? Entry.EMERGENCY_REVIEW : KIND;
    }
}
