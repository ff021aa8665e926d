package org.filet.ledger.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.ledger.NoteSignature;
import org.filet.ledger.SignedNote;
import org.filet.ledger.Verifier;

/** Looks at the signatures of a checkpoint. */
final class Signatures {

    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();

    Signatures(Trust trust) {
        this.trust = trust;
    }

    /** What is wrong with the signatures, given the time of the newest entry. */
    List<Finding> check(SignedNote note, Instant newest) {
        if (times(trust.log(), note).isEmpty()) {
            findings.add(Finding.of(Fault.NOT_SIGNED));
        }
        Map<String, Instant> witnesses = times(trust.witnesses(), note);
        if (witnesses.size() < trust.quorum()) {
            findings.add(Finding.of(Fault.TOO_FEW_WITNESSES));
        }
        Instant oldest = newest.minus(trust.witnessAge());
        if (witnesses.values().stream().filter(at -> !at.isBefore(oldest)).count() < trust.quorum()) {
            findings.add(Finding.of(Fault.WITNESS_STALE));
        }
        return List.copyOf(findings);
    }

    /** For each name whose key signed rightly, the latest time it tells. */
    private Map<String, Instant> times(List<Verifier> keys, SignedNote note) {
        Map<String, Instant> times = new HashMap<>();
        for (Verifier key : keys) {
            for (NoteSignature signature : note.signatures()) {
                if (!key.claims(signature)) {
                    continue;
                }
                Optional<Instant> at = key.verify(note.text(), signature);
                if (at.isEmpty()) {
                    findings.add(Finding.of(Fault.SIGNATURE_WRONG));
                } else {
                    times.merge(key.name(), at.get(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        return times;
    }
}
