package org.filet.agreements.emergencies;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Holding;
import org.filet.agreements.Relation;
import org.filet.agreements.Sharing;
import org.filet.agreements.law.Directive;
import org.filet.agreements.law.LegalBasis;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Communicating without consent and without agreement, because a life or a body is in danger and nothing else is in time
 * (LPJ 72.8; 59, 59.1). Whoever invokes it works under a directive of the own organisation, attests every condition,
 * opens the record to one recipient for 72 hours (less than the whole is said by telephone: nothing opens), and is reviewed
 * within one working day.
 */
@Service
@Transactional
public class Emergencies {

    /** As long as an alert lasts; domain reference §8b. */
    private static final Duration OPEN = Duration.ofDays(3);

    private static final int LONGEST = 1000;
    private static final int A_DAY = 20;
    private static final int LISTED = 50;

    private final EmergencyTable table;
    private final Access access;
    private final Grants grants;
    private final Sharing sharing;
    private final Grounds grounds;
    private final Organisations organisations;
    private final Once once;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Emergencies(
            EmergencyTable table,
            Access access,
            Grants grants,
            Sharing sharing,
            Grounds grounds,
            Organisations organisations,
            Once once,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.grants = grants;
        this.sharing = sharing;
        this.grounds = grounds;
        this.organisations = organisations;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    /** The emergencies the law gives this actor's organisation, those without a directive included. */
    public List<LegalBasis> bases(Actor actor) {
        return grounds.bases(actor);
    }

    /**
     * Opens the record to one organisation, once for a key. The register has it in the same transaction.
     *
     * @throws Refused without the right, a directive, every attestation, a motive and a reason why it cannot wait
     */
    public UUID invoke(Actor actor, RequestKey key, Holding holding, EmergencyCall call) {
        access.require(actor, Action.INVOKE_EMERGENCY, holding);
        return once.run(actor, key, () -> {
            var basis = grounds.basis(actor, call);
            var directive = grounds.directive(actor, basis);
            check(actor, basis, call);
            return opened(actor, holding, call, directive);
        });
    }

    /** What the actor's organisation invoked: the unreviewed first. For its privacy officer and direction. */
    @Transactional(readOnly = true)
    public List<Emergency> toReview(Actor actor) {
        if (!mayReview(actor)) {
            throw new Refused(EmergencyRefusal.NOT_YOURS);
        }
        return table.of(actor.organisation(), LISTED);
    }

    /** The same with what was said, for whoever reads it: each reading leaves a trace. */
    public List<Emergency> read(Actor actor) {
        var all = toReview(actor);
        var now = clock.instant();
        events.publishEvent(new Facts(all.stream()
                .map(one -> new EmergencyEvent(one.id(), "READ", actor, now, new Basis("EMERGENCY", one.number())))
                .toList()));
        return all;
    }

    /** Whom to call about one: the organisation that invoked it. */
    public String phone(Emergency emergency) {
        return organisations.find(emergency.organisation()).orElseThrow().phone();
    }

    public boolean mayReview(Actor actor) {
        return Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR).contains(actor.role());
    }

    /** Those about one record, for whoever may invoke one. */
    @Transactional(readOnly = true)
    public List<Emergency> about(Actor actor, Holding holding) {
        return access.may(actor, Action.INVOKE_EMERGENCY, holding) ? table.about(holding.subject()) : List.of();
    }

    /** Says what the review found; another than justified ends the recipient's access at once. */
    public void review(Actor actor, UUID id, Emergency.Finding finding, String remark) {
        if (!mayReview(actor)) {
            throw new Refused(EmergencyRefusal.NOT_YOURS);
        }
        var found = table.lock(id)
                .filter(emergency -> answers(actor, emergency))
                .orElseThrow(() -> new Refused(EmergencyRefusal.UNKNOWN));
        if (found.by().equals(actor.person())) {
            throw new Refused(EmergencyRefusal.OWN_ACT);
        }
        if (found.review() != null) {
            throw new Refused(EmergencyRefusal.REVIEWED);
        }
        if (finding != Emergency.Finding.JUSTIFIED && remark.isBlank()) {
            throw new Refused(EmergencyRefusal.REMARK_MISSING);
        }
        if (remark.length() > LONGEST) {
            throw new Refused(EmergencyRefusal.TOO_LONG);
        }
        var now = clock.instant();
        table.review(id, new Emergency.Review(finding, remark.strip(), now), actor);
        if (finding != Emergency.Finding.JUSTIFIED) {
            var tie = found.breaksGlass() ? Relation.BREAK_GLASS : Relation.EMERGENCY;
            grants.end(actor, found.subject(), tie, found.recipient());
        }
        events.publishEvent(new EmergencyEvent(id, "REVIEW", actor, now, new Basis("EMERGENCY", found.number())));
    }

    /** The side that invoked it; where it opened another's record, that side too. */
    private static boolean answers(Actor actor, Emergency emergency) {
        return emergency.organisation().equals(actor.organisation())
                || (emergency.breaksGlass() && emergency.holder().equals(actor.organisation()));
    }

    private UUID opened(Actor actor, Holding holding, EmergencyCall call, Directive directive) {
        var now = clock.instant();
        var emergency = new Emergency(
                UUID.randomUUID(),
                table.nextNumber(),
                holding.subject(),
                holding.holder(),
                call.recipient(),
                call.basis(),
                call.categories(),
                call.motive(),
                call.urgency(),
                actor.person(),
                actor.position(),
                actor.organisation(),
                now,
                now.plus(OPEN),
                Times.nextWorkingDay(now),
                null);
        table.insert(emergency, call, directive);
        String reference = emergency.number() + ", " + call.basis();
        if (call.categories().containsAll(Action.READ_EPISODE.discloses())) {
            grants.give(
                    actor,
                    new Grant(holding.subject(), call.recipient(), Relation.EMERGENCY, reference, emergency.until()));
        }
        var basis = new Basis("EMERGENCY", reference);
        sharing.sent(
                actor,
                holding,
                call.recipient(),
                Action.INVOKE_EMERGENCY.purpose(),
                new Sharing.Sent(call.categories(), basis));
        events.publishEvent(new EmergencyEvent(emergency.id(), "INVOKE", actor, now, basis));
        return emergency.id();
    }

    private void check(Actor actor, LegalBasis basis, EmergencyCall call) {
        var recipient = organisations
                .find(call.recipient())
                .filter(found -> !found.id().equals(actor.organisation()))
                .orElseThrow(() -> new Refused(EmergencyRefusal.RECIPIENT_UNKNOWN));
        if (!recipient.region().inQuebec() && !basis.beyondQuebec()) {
            throw new Refused(EmergencyRefusal.BEYOND_QUEBEC);
        }
        if (call.categories().isEmpty() || !Category.ofEmergencies().containsAll(call.categories())) {
            throw new Refused(EmergencyRefusal.CATEGORIES_MISSING);
        }
        grounds.check(basis, call);
        if (table.since(actor, clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
            throw new Refused(EmergencyRefusal.TOO_MANY);
        }
    }
}
