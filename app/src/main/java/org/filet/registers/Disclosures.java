package org.filet.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Disclosed;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of communications of each organisation. Written in the transaction that lets content out: where the row
 * cannot be written, nothing leaves.
 */
@Service
@Transactional
public class Disclosures {

    /** As many rows as one page or one file holds; who needs more asks for a shorter period. */
    public static final int MOST = 10_000;

    private static final Set<Role> KEEPERS = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final DisclosureTable table;
    private final Wall wall;
    private final Organisations organisations;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disclosures(
            DisclosureTable table,
            Wall wall,
            Organisations organisations,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.wall = wall;
        this.organisations = organisations;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void append(Facts facts) {
        var told = facts.all().stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .toList();
        if (!told.isEmpty()) {
            var beyond = beyondQuebec(told);
            wall.run(Duty.REGISTER, () -> table.append(told, beyond));
        }
    }

    /** Those of the recipients that are outside, or that nobody knows. */
    private Set<OrganisationId> beyondQuebec(List<Disclosed> told) {
        var recipients = told.stream().map(Disclosed::recipient).collect(Collectors.toSet());
        var seats = organisations.seats(recipients);
        recipients.removeIf(recipient ->
                seats.containsKey(recipient) && seats.get(recipient).inQuebec());
        return recipients;
    }

    public boolean mayRead(Actor actor) {
        return KEEPERS.contains(actor.role());
    }

    /** What the actor's organisation communicated in a period; for its privacy officer and its direction. Traced. */
    public List<Disclosure> of(Actor actor, LocalDate from, LocalDate to) {
        if (!mayRead(actor)) {
            throw new Refused(RegisterRefusal.NOT_YOURS);
        }
        if (to.isBefore(from)) {
            throw new Refused(RegisterRefusal.PERIOD_WRONG);
        }
        events.publishEvent(new RegisterRead(
                actor.position().value(), actor, clock.instant(), new Basis("REGISTER", from + "/" + to)));
        return table.of(actor.organisation(), from, to, MOST);
    }

    /** Everything communicated about the youth of one of the actor's own records. Traced. */
    public List<Disclosure> about(Actor actor, Holding holding) {
        var basis = access.require(actor, Action.READ_STATEMENT, holding);
        UUID youth = holding.youth();
        if (youth == null) {
            throw new Refused(RegisterRefusal.UNKNOWN);
        }
        events.publishEvent(new RegisterRead(youth, actor, clock.instant(), basis));
        return table.about(youth, MOST);
    }
}
