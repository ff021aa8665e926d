package org.filet.ledger.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.filet.ledger.Malformed;
import org.filet.ledger.Verifier;

/**
 * What whoever verifies trusts and asks for.
 *
 * @param log keys of which every one that signed must be right, and one must have signed
 * @param witnesses keys of other organisations
 * @param quorum how many different witnesses must have signed
 * @param clockSlack how far an entry's time may be before that of the entry above it: facts are sequenced after they
 *     happen
 * @param reviewWithin how long after an exceptional access its review may still be to come
 * @param witnessAge how much older than the newest entry a witness's signature may be
 */
public record Trust(
        List<Verifier> log,
        List<Verifier> witnesses,
        int quorum,
        Duration clockSlack,
        Duration reviewWithin,
        Duration witnessAge) {

    /** A large import is one transaction: its facts enter the log when it ends. */
    private static final Duration SEQUENCED = Duration.ofMinutes(15);

    /** One working day for a review, and the longest week-end of a holiday around it. */
    private static final Duration REVIEW = Duration.ofDays(5);

    public Trust {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Reads a file of keys: lines {@code log KEY} and {@code witness KEY}; empty lines and lines after {@code #} are left
     * out.
     *
     * @throws Malformed for any other line, and without a key of the log
     */
    public static Trust parse(List<String> lines, int quorum) {
        List<Verifier> log = new ArrayList<>();
        List<Verifier> witnesses = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("log ")) {
                log.add(Verifier.parse(text.substring(4).strip()));
            } else if (text.startsWith("witness ")) {
                witnesses.add(Verifier.parse(text.substring(8).strip()));
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                throw new Malformed("a line of a key file begins with “log” or “witness”");
            }
        }
        if (log.isEmpty()) {
            throw new Malformed("a key file names at least one key of the log");
        }
        return new Trust(log, witnesses, quorum, SEQUENCED, REVIEW, Duration.ofDays(1));
    }
}
