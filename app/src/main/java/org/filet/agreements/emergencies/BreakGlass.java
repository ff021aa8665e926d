package org.filet.agreements.emergencies;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Category;
import org.filet.agreements.Decision;
import org.filet.agreements.Grant;
import org.filet.agreements.Grants;
import org.filet.agreements.Holding;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Live;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A liaison officer opens another organisation's record although no agreement carries it, because a life is in danger
 * and its holder cannot be reached in time. Only a record that an alert, a match, a host's charge or the home region ties
 * one to; for an hour; never where a conflict of interest bars. Both sides are told, either may review, and whoever's
 * opening is not reviewed in time opens no other.
 */
@Service
@Transactional
public class BreakGlass {

    /** The live topic of openings. */
    public static final String TOPIC = "emergencies";

    /** Security design §2.5, as the limits below. */
    private static final Duration OPEN = Duration.ofHours(1);

    private static final int A_DAY = 3;
    private static final int A_DAY_ALTOGETHER = 10;
    private static final int LISTED = 20;
    private static final Set<Category> OPENED = Set.of(Category.IDENTITY, Category.EPISODE);

    private final EmergencyTable table;
    private final Access access;
    private final Grants grants;
    private final Grounds grounds;
    private final Once once;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlass(
            EmergencyTable table,
            Access access,
            Grants grants,
            Grounds grounds,
            Once once,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.grants = grants;
        this.grounds = grounds;
        this.once = once;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Whether opening may be offered: tied to the record, and not open already. */
    public boolean offered(Actor actor, Holding holding) {
        return tied(actor, holding) && !access.may(actor, Action.READ_EPISODE, holding);
    }

    /**
     * Opens the record to the actor's post for an hour, once for a key. What is then read is entered in the holder's
     * register as it is read.
     *
     * @throws Refused {@code STRANGER} without a tie; {@code NOT_NEEDED}, {@code TOO_MANY}, {@code REVIEW_OVERDUE}, or
     *     what the words lack
     */
    public UUID open(Actor actor, RequestKey key, Holding holding, EmergencyCall said) {
        if (!tied(actor, holding)) {
            access.require(actor, Action.BREAK_GLASS, holding);
        }
        return once.run(actor, key, () -> {
            if (access.may(actor, Action.READ_EPISODE, holding)) {
                throw new Refused(EmergencyRefusal.NOT_NEEDED);
            }
            var call = new EmergencyCall(
                    actor.organisation(), said.basis(), OPENED, said.motive(), said.urgency(), said.attested());
            var basis = grounds.basis(actor, call);
            var directive = grounds.directive(actor, basis);
            grounds.check(basis, call);
            withinLimits(actor);
            var now = clock.instant();
            var opening = new Emergency(
                    UUID.randomUUID(),
                    table.nextNumber(),
                    holding.subject(),
                    holding.holder(),
                    actor.organisation(),
                    call.basis(),
                    OPENED,
                    call.motive(),
                    call.urgency(),
                    actor.person(),
                    actor.position(),
                    actor.organisation(),
                    now,
                    now.plus(OPEN),
                    Times.nextWorkingDay(Times.nextWorkingDay(now)),
                    null);
            table.insert(opening, call, directive);
            var reference = opening.number() + ", " + call.basis();
            grants.give(
                    actor,
                    new Grant(
                            holding.subject(), actor.organisation(), Relation.BREAK_GLASS, reference, opening.until()));
            live.tell(holding.holder(), TOPIC);
            live.tell(actor.organisation(), TOPIC);
            events.publishEvent(
                    new EmergencyEvent(opening.id(), "BREAK_GLASS", actor, now, new Basis("BREAK_GLASS", reference)));
            return opening.id();
        });
    }

    /** Records of the actor's organisation that others opened in the last day: for whoever answers for them. */
    @Transactional(readOnly = true)
    public List<Emergency> opened(Actor actor) {
        return Set.of(Role.UNIT_HEAD, Role.RUNAWAY_LIAISON).contains(actor.role())
                ? table.openedOf(actor.organisation(), clock.instant().minus(Duration.ofDays(1)), LISTED)
                : List.of();
    }

    private boolean tied(Actor actor, Holding holding) {
        return switch (access.decide(actor, Action.BREAK_GLASS, holding)) {
            case Decision.Allowed allowed -> true;
            case Decision.NotCovered missing -> true;
            case Decision.WrongRole wrong -> false;
            case Decision.Stranger stranger -> false;
        };
    }

    private void withinLimits(Actor actor) {
        table.queue(actor.organisation());
        var now = clock.instant();
        if (table.overdue(actor, now)) {
            throw new Refused(EmergencyRefusal.REVIEW_OVERDUE);
        }
        var since = now.minus(Duration.ofDays(1));
        if (table.openings(actor, true, since) >= A_DAY || table.openings(actor, false, since) >= A_DAY_ALTOGETHER) {
            throw new Refused(EmergencyRefusal.TOO_MANY_OPENINGS);
        }
    }
}
