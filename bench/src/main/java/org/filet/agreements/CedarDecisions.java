package org.filet.agreements;

import static java.util.stream.Collectors.joining;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;

/** Cedar, each article a policy whose scope names who gives and who receives; the set is kept in its memory. */
final class CedarDecisions {

    private static final EntityTypeName ORGANISATION = type("Organisation");
    private static final EntityTypeName PARTIES = type("Parties");
    private static final EntityTypeName ACTION = type("Action");

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Map<OrganisationId, Set<EntityUID>> memberships = new HashMap<>();

    CedarDecisions(List<Pact> pacts) {
        var written = new HashSet<Policy>();
        for (int number = 0; number < pacts.size(); number++) {
            var pact = pacts.get(number);
            join(pact.providers(), "gives-" + number);
            join(pact.receivers(), "receives-" + number);
            for (int article = 0; article < pact.clauses().size(); article++) {
                written.add(new Policy(
                        policy(number, pact, pact.clauses().get(article)), "pact" + number + "article" + article));
            }
        }
        policies = new PolicySet(written);
        try {
            policies.cache();
        } catch (CacheException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean allows(Transfer transfer) {
        var from = organisation(transfer.from());
        var to = organisation(transfer.to());
        var request = new AuthorizationRequest(
                to, new EntityUID(ACTION, transfer.purpose().name()), from, context(transfer));
        try {
            var response = engine.isAuthorized(request, policies, entities(transfer));
            var decided = response.success.orElseThrow(() -> new IllegalStateException(response.toString()));
            if (!decided.getErrors().isEmpty()) {
                throw new IllegalStateException(response.toString());
            }
            return decided.isAllowed();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String policy(int number, Pact pact, Clause clause) {
        var conditions = Stream.of(
                        set(clause.categories()) + ".containsAll(context.categories)",
                        clause.roles().isEmpty()
                                ? "true"
                                : "(!(context has role) || " + set(clause.roles()) + ".contains(context.role))",
                        "context.at >= " + pact.from().getEpochSecond(),
                        "context.at < " + pact.until().getEpochSecond(),
                        clause.consent() ? "context.consented" : "true")
                .collect(joining(" && "));
        return """
                permit(principal in Parties::"receives-%d", action == Action::"%s", resource in Parties::"gives-%d")
                when { %s }
                unless { %b };
                """.formatted(number, clause.purpose(), number, conditions, pact.suspended());
    }

    private static String set(Collection<? extends Enum<?>> names) {
        return names.stream().map(name -> '"' + name.name() + '"').collect(joining(", ", "[", "]"));
    }

    private static Map<String, Value> context(Transfer transfer) {
        var context = new HashMap<String, Value>();
        context.put(
                "categories",
                new CedarList(transfer.categories().stream()
                        .<Value>map(category -> new PrimString(category.name()))
                        .toList()));
        context.put("at", new PrimLong(transfer.at().getEpochSecond()));
        context.put("consented", new PrimBool(transfer.consented()));
        if (transfer.role() != null) {
            context.put("role", new PrimString(transfer.role().name()));
        }
        return context;
    }

    /** The two that the request names are all that a decision can depend on. */
    private Entities entities(Transfer transfer) {
        var entities = new HashSet<Entity>();
        for (var id : Set.copyOf(List.of(transfer.from(), transfer.to()))) {
            entities.add(new Entity(organisation(id), memberships.getOrDefault(id, Set.of())));
        }
        return new Entities(entities);
    }

    private void join(Set<OrganisationId> organisations, String parties) {
        organisations.forEach(
                id -> memberships.computeIfAbsent(id, first -> new HashSet<>()).add(new EntityUID(PARTIES, parties)));
    }

    private static EntityUID organisation(OrganisationId id) {
        return new EntityUID(ORGANISATION, id.code());
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
