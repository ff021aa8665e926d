package org.filet.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.network.Organisations;
import org.springframework.stereotype.Component;

/** An organisation rests only on bases that its own law gives it. */
@Component
class Laws {

    private final LawTable table;
    private final Organisations organisations;

    Laws(LawTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /** Each agreement as many times as its givers have laws, each time with the articles that they may rest on. */
    List<Pact> of(List<Pact> pacts) {
        var lawful = table.lawful();
        var laws = organisations.regimes(
                pacts.stream().flatMap(pact -> pact.providers().stream()).collect(Collectors.toSet()));
        return pacts.stream()
                .flatMap(pact -> pact.providers().stream()
                        .collect(Collectors.groupingBy(giver -> Optional.ofNullable(laws.get(giver))))
                        .entrySet()
                        .stream()
                        .map(part -> pact.of(
                                part.getValue(),
                                clause -> part.getKey()
                                        .filter(law -> lawful.getOrDefault(clause.basis(), Set.of())
                                                .contains(law))
                                        .isPresent())))
                .toList();
    }
}
