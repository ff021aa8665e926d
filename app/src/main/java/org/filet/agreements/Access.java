package org.filet.agreements;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Decision.Allowed;
import org.filet.agreements.Decision.NotCovered;
import org.filet.agreements.Decision.Stranger;
import org.filet.agreements.Decision.WrongRole;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single door: every read or write of a youth's record asks here first. In this order: a conflict of interest shuts
 * it; one's own organisation's record needs the role; another's needs a tie, the role, and an agreement in force (or an
 * emergency) that carries what is learned. Denied unless a rule says yes. It
 * asks in a transaction and in the name of whoever asks: without, the second wall would show it no conflict.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class Access {

    private static final OrganisationId NOBODY = new OrganisationId("");
    private static final RegionId NOWHERE = new RegionId("");
    private static final Set<Relation> EMERGENCIES = Set.of(Relation.EMERGENCY, Relation.BREAK_GLASS);

    private final GrantTable grants;
    private final Barred barred;
    private final Sharing sharing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Access(GrantTable grants, Barred barred, Sharing sharing, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.barred = barred;
        this.sharing = sharing;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor may do this, through which relation, or why not. Reads only; leaves no trace. */
    public Decision decide(Actor actor, Action action, Holding holding) {
        if (barred.bars(holding, actor)) {
            return new Stranger();
        }
        var standing = standing(actor, holding);
        var decision = through(standing, actor, action, holding);
        if (decision instanceof Allowed) {
            return decision;
        }
        var given = through(given(actor, holding), actor, action, holding);
        return nearer(decision, given);
    }

    /** The first relation that opens, or the nearest that does not. */
    private Decision through(Map<Relation, Basis> relations, Actor actor, Action action, Holding holding) {
        Decision nearest = new Stranger();
        for (var tie : relations.entrySet()) {
            var decision = through(tie.getKey(), tie.getValue(), actor, action, holding);
            if (decision instanceof Allowed) {
                return decision;
            }
            nearest = nearer(nearest, decision);
        }
        return nearest;
    }

    private Decision through(Relation relation, Basis basis, Actor actor, Action action, Holding holding) {
        if (!action.allows(actor.role(), relation)) {
            return new WrongRole(relation);
        }
        boolean within = actor.organisation().equals(holding.holder());
        if (within || EMERGENCIES.contains(relation) || action.discloses().isEmpty()) {
            return new Allowed(relation, basis);
        }
        return switch (sharing.cover(
                holding, actor.organisation(), actor.role(), action.purpose(), action.discloses())) {
            case Cover.By by -> new Allowed(relation, new Basis(relation.name() + "_AGREED", by.reference()));
            case Cover.Missing missing -> new NotCovered(relation, missing);
        };
    }

    private static Decision nearer(Decision one, Decision other) {
        return distance(other) < distance(one) ? other : one;
    }

    private static int distance(Decision decision) {
        return switch (decision) {
            case Allowed allowed -> 0;
            case NotCovered missing -> 1;
            case WrongRole wrong -> 2;
            case Stranger stranger -> 3;
        };
    }

    /**
     * Returns why the actor may do this. What another organisation learns by it is entered in the holder's register, in
     * this transaction.
     *
     * @throws Refused {@code STRANGER} (the record looks unknown), {@code WRONG_ROLE}, or what is missing for an
     *     agreement to carry it; the attempt is traced
     */
    public Basis require(Actor actor, Action action, Holding holding) {
        return switch (decide(actor, action, holding)) {
            case Allowed allowed -> {
                sharing.read(actor, action, holding, allowed.basis());
                yield allowed.basis();
            }
            case NotCovered not ->
                throw denied(
                        actor, action, holding, AccessRefusal.of(not.missing().lack()));
            case WrongRole wrong -> throw denied(actor, action, holding, AccessRefusal.WRONG_ROLE);
            case Stranger stranger -> throw denied(actor, action, holding, AccessRefusal.STRANGER);
        };
    }

    /**
     * Somebody asked for a record that does not exist. Whoever asks is decided on and traced like a stranger to one that
     * does, so that neither the time of the answer nor the trail's silence tells them apart.
     */
    public void absent(Actor actor, Action action, UUID id) {
        var nobodys = new Holding(id, id, NOBODY, NOWHERE);
        decide(actor, action, nobodys);
        trace(actor, action, nobodys, AccessRefusal.STRANGER);
    }

    /** Everything the actor may do with this record, asked once: what a page may offer. The verbs ask again. */
    public Set<Action> allowed(Actor actor, Holding holding) {
        if (barred.bars(holding, actor)) {
            return EnumSet.noneOf(Action.class);
        }
        var relations = new EnumMap<Relation, Basis>(given(actor, holding));
        relations.putAll(standing(actor, holding));
        return Arrays.stream(Action.values())
                .filter(action -> through(relations, actor, action, holding) instanceof Allowed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    /**
     * Whether the reader is told who an episode is about, asked before anything of it is read: {@code Shown} by what lets
     * them read all of it, {@code Masked} where the agreements carry what happens and not who it happens to.
     *
     * @throws Refused where neither may be read; the attempt is traced
     */
    public Visible<Basis> who(Actor actor, Holding holding) {
        if (decide(actor, Action.READ_EPISODE, holding) instanceof NotCovered not
                && may(actor, Action.READ_EVENTS, holding)) {
            return new Visible.Masked<>(not.missing());
        }
        return Visible.shown(require(actor, Action.READ_EPISODE, holding));
    }

    /** Records that a deed tied to the actor's organisation by this relation: where to look, never a permission. */
    public List<UUID> tied(Actor actor, Relation relation) {
        return grants.subjects(actor.organisation(), relation, clock.instant());
    }

    /** Whether a conflict of interest shuts this record to the actor, whatever opens it: for lists that ask no door. */
    public boolean shut(Actor actor, Holding holding) {
        return barred.bars(holding, actor);
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
        grants.inForce(holding.subject(), actor, clock.instant())
                .forEach(grant -> relations.putIfAbsent(
                        grant.relation(), new Basis(grant.relation().name(), grant.reference())));
        return relations;
    }

    private Refused denied(Actor actor, Action action, Holding holding, AccessRefusal refusal) {
        trace(actor, action, holding, refusal);
        return new Refused(refusal);
    }

    private void trace(Actor actor, Action action, Holding holding, AccessRefusal refusal) {
        events.publishEvent(new AccessDenied(
                action,
                holding.subject(),
                actor,
                clock.instant(),
                new Basis("DENIED", action.name() + " " + refusal.name())));
    }
}
