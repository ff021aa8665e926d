package org.filet.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filet.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * All agreements at one epoch, indexed by who gives and who receives. Deny unless an article says yes; adding an
 * agreement can only add, so the order of agreements never changes the answer, only which article is named: the first by
 * code.
 */
final class Policy {

    private final long epoch;
    private final List<Pact> pacts;
    private final Map<OrganisationId, BitSet> given = new HashMap<>();
    private final Map<OrganisationId, BitSet> received = new HashMap<>();

    /** @param pacts in the order of their codes */
    Policy(long epoch, List<Pact> pacts) {
        this.epoch = epoch;
        this.pacts = new ArrayList<>(pacts);
        for (int i = 0; i < pacts.size(); i++) {
            int number = i;
            pacts.get(i).providers().forEach(party -> mark(given, party, number));
            pacts.get(i).receivers().forEach(party -> mark(received, party, number));
        }
    }

    long epoch() {
        return epoch;
    }

    Cover cover(Transfer transfer) {
        var from = given.get(transfer.from());
        var to = received.get(transfer.to());
        var missing = Cover.Missing.EVERYTHING;
        if (from == null || to == null) {
            return missing;
        }
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            if (to.get(i)) {
                switch (cover(pacts.get(i), transfer)) {
                    case Cover.By by -> {
                        return by;
                    }
                    case Cover.Missing near -> missing = missing.nearer(near);
                }
            }
        }
        return missing;
    }

    boolean exchanges(OrganisationId organisation, Purpose purpose, Category category, Instant at) {
        return pacts.stream()
                .filter(pact -> pact.inForce(at))
                .filter(pact -> pact.providers().contains(organisation)
                        && pact.receivers().contains(organisation))
                .flatMap(pact -> pact.clauses().stream())
                .anyMatch(clause ->
                        clause.purpose() == purpose && clause.categories().contains(category));
    }

    /** One agreement, whoever its parties are. */
    static Cover covers(Pact pact, Transfer transfer) {
        boolean named =
                pact.providers().contains(transfer.from()) && pact.receivers().contains(transfer.to());
        return named ? cover(pact, transfer) : Cover.Missing.EVERYTHING;
    }

    /** One agreement that names both parties. */
    private static Cover cover(Pact pact, Transfer transfer) {
        var missing = new Cover.Missing(Lack.PURPOSE, pact.code());
        for (var clause : pact.clauses()) {
            var lack = lack(pact, clause, transfer);
            if (lack == null) {
                return new Cover.By(pact.code(), clause.article(), clause.basis());
            }
            missing = missing.nearer(new Cover.Missing(lack, pact.code()));
        }
        return missing;
    }

    private static @Nullable Lack lack(Pact pact, Clause clause, Transfer transfer) {
        if (clause.purpose() != transfer.purpose()) {
            return Lack.PURPOSE;
        }
        if (!clause.categories().containsAll(transfer.categories())) {
            return Lack.CATEGORY;
        }
        if (transfer.role() != null
                && !clause.roles().isEmpty()
                && !clause.roles().contains(transfer.role())) {
            return Lack.ROLE;
        }
        if (!pact.inForce(transfer.at())) {
            return Lack.NOT_IN_FORCE;
        }
        return clause.consent() && !transfer.consented() ? Lack.CONSENT : null;
    }

    private static void mark(Map<OrganisationId, BitSet> index, OrganisationId party, int number) {
        index.computeIfAbsent(party, organisation -> new BitSet()).set(number);
    }
}
