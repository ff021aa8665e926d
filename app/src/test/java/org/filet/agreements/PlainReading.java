package org.filet.agreements;

import java.util.List;

/** What the articles say, read one by one, without an index: the oracle that a jurist could follow. */
final class PlainReading {

    private PlainReading() {}

    static boolean allows(List<Pact> pacts, Transfer transfer) {
        return pacts.stream()
                .anyMatch(pact -> pact.clauses().stream().anyMatch(clause -> opens(pact, clause, transfer)));
    }

    static boolean opens(Pact pact, Clause clause, Transfer transfer) {
        return pact.providers().contains(transfer.from())
                && pact.receivers().contains(transfer.to())
                && !pact.suspended()
                && !transfer.at().isBefore(pact.from())
                && transfer.at().isBefore(pact.until())
                && clause.purpose() == transfer.purpose()
                && clause.categories().containsAll(transfer.categories())
                && (transfer.role() == null
                        || clause.roles().isEmpty()
                        || clause.roles().contains(transfer.role()))
                && (!clause.consent() || transfer.consented());
    }
}
