package org.filet.agreements;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.agreements.Decision.Allowed;
import org.filet.agreements.Decision.Stranger;
import org.filet.agreements.Decision.WrongRole;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The single door: every read or write of a youth's record asks here first. Denied unless a rule says yes. */
@Service
public class Access {

    private final GrantTable grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Access(GrantTable grants, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor may do this, through which relation, or why not. Reads only; leaves no trace. */
    public Decision decide(Actor actor, Action action, Holding holding) {
        var standing = standing(actor, holding);
        var allowed = allowed(actor, action, standing);
        if (allowed.isPresent()) {
            return allowed.get();
        }
        var given = given(actor, holding);
        return allowed(actor, action, given).orElseGet(() -> refused(standing, given));
    }

    private static Optional<Decision> allowed(Actor actor, Action action, Map<Relation, Basis> relations) {
        return relations.entrySet().stream()
                .filter(relation -> action.allows(actor.role(), relation.getKey()))
                .<Decision>map(relation -> new Allowed(relation.getKey(), relation.getValue()))
                .findFirst();
    }

    private static Decision refused(Map<Relation, Basis> standing, Map<Relation, Basis> given) {
        return Stream.of(standing, given)
                .flatMap(relations -> relations.keySet().stream())
                .findFirst()
                .<Decision>map(WrongRole::new)
                .orElseGet(Stranger::new);
    }

    /**
     * Returns why the actor may do this.
     *
     * @throws Refused {@code STRANGER} (the record looks unknown) or {@code WRONG_ROLE}; the attempt is traced
     */
    public Basis require(Actor actor, Action action, Holding holding) {
        return switch (decide(actor, action, holding)) {
            case Allowed allowed -> allowed.basis();
            case WrongRole wrong -> throw denied(actor, action, holding, AccessRefusal.WRONG_ROLE);
            case Stranger stranger -> throw denied(actor, action, holding, AccessRefusal.STRANGER);
        };
    }

    /** Everything the actor may do with this record, asked once: what a page may offer. The verbs ask again. */
    public Set<Action> allowed(Actor actor, Holding holding) {
        var relations = EnumSet.noneOf(Relation.class);
        relations.addAll(standing(actor, holding).keySet());
        relations.addAll(given(actor, holding).keySet());
        return Arrays.stream(Action.values())
                .filter(action -> relations.stream().anyMatch(relation -> action.allows(actor.role(), relation)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /** Records that a deed tied to the actor's organisation by this relation: where to look, never a permission. */
    public List<UUID> tied(Actor actor, Relation relation) {
        return grants.subjects(actor.organisation(), relation, clock.instant());
    }

    /** Shorthand for pages that show a button only to those who may press it. The verb asks again. */
    public boolean may(Actor actor, Action action, Holding holding) {
        return decide(actor, action, holding) instanceof Allowed;
    }

    /** Ties that follow from the post: no question to the database. */
    private static Map<Relation, Basis> standing(Actor actor, Holding holding) {
        var relations = new EnumMap<Relation, Basis>(Relation.class);
        if (actor.organisation().equals(holding.holder())) {
            relations.put(Relation.OWN, Basis.of("OWN"));
        }
        if (actor.role() == Role.RUNAWAY_LIAISON && actor.region().equals(holding.region())) {
            relations.put(Relation.REGION, Basis.of("REGION"));
        }
        return relations;
    }

    /** Ties that a deed gave. */
    private Map<Relation, Basis> given(Actor actor, Holding holding) {
        var relations = new EnumMap<Relation, Basis>(Relation.class);
        grants.inForce(holding.subject(), actor.organisation(), clock.instant())
                .forEach(grant -> relations.putIfAbsent(
                        grant.relation(), new Basis(grant.relation().name(), grant.reference())));
        return relations;
    }

    private Refused denied(Actor actor, Action action, Holding holding, AccessRefusal refusal) {
        Instant now = clock.instant();
        events.publishEvent(new AccessDenied(
                action, holding.subject(), actor, now, new Basis("DENIED", action.name() + " " + refusal.name())));
        return new Refused(refusal);
    }
}
