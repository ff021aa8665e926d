package org.filet.agreements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.filet.kernel.OrganisationId;

/**
 * An agreement signed by all its parties, as the door reads it: nothing but what decides.
 *
 * @param until not included; for one that was terminated, the moment it was
 * @param suspended by any party: decides nothing until that party takes it up again
 */
public record Pact(
        String code,
        Set<OrganisationId> providers,
        Set<OrganisationId> receivers,
        Instant from,
        Instant until,
        boolean suspended,
        List<Clause> clauses) {

    public Pact {
        providers = Set.copyOf(providers);
        receivers = Set.copyOf(receivers);
        clauses = List.copyOf(clauses);
    }

    /** The same for some of its givers, with the articles that they may rest on. */
    Pact of(Collection<OrganisationId> givers, Predicate<Clause> lawful) {
        return new Pact(
                code,
                Set.copyOf(givers),
                receivers,
                from,
                until,
                suspended,
                clauses.stream().filter(lawful).toList());
    }

    boolean inForce(Instant at) {
        return !suspended && !at.isBefore(from) && at.isBefore(until);
    }
}
