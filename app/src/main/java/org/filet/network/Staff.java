package org.filet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Sessions;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which position, and how an organisation changes that among its own people. */
@Service("staff")
@Transactional
public class Staff {

    private static final int LONGEST_NAME = 120;

    private final TenureTable tenures;
    private final PositionTable positions;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(
            TenureTable tenures,
            PositionTable positions,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenures = tenures;
        this.positions = positions;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether someone answers for who works in this organisation. */
    public static boolean administers(Actor actor, OrganisationId organisation) {
        return actor.role() == Role.SYSTEM
                || (actor.organisation().equals(organisation)
                        && (actor.role() == Role.DIRECTOR || actor.role() == Role.TECHNICAL_ADMINISTRATOR));
    }

    /** Everyone who holds a position of this organisation today, by name; the first 500. */
    @Transactional(readOnly = true)
    public List<Held> of(OrganisationId organisation) {
        return tenures.of(organisation, today());
    }

    /** One person's place in this organisation; empty where there is none today. */
    @Transactional(readOnly = true)
    public Optional<Held> held(OrganisationId organisation, PersonId person, PositionId position) {
        return tenures.held(organisation, person, position, today());
    }

    /** Whether this person holds any position of this organisation today. */
    @Transactional(readOnly = true)
    public boolean works(PersonId person, OrganisationId organisation) {
        return seatsOf(person).stream().anyMatch(seat -> seat.organisation().equals(organisation));
    }

    /** Every position that a person holds today. */
    @Transactional(readOnly = true)
    public List<Actor> seatsOf(PersonId person) {
        return tenures.seats(person, today());
    }

    /** Empty where nobody has this number. */
    @Transactional(readOnly = true)
    public String name(PersonId person) {
        return tenures.name(person).orElse("");
    }

    /**
     * Gives a position to someone, from today. Who is not known yet is entered under this name; who holds it already
     * goes on.
     *
     * @throws Refused unless the position is known and the name is one
     */
    public void appoint(Actor by, Person person, PositionId position) {
        if (positions.card(position, today()).isEmpty()) {
            throw new Refused(NetworkRefusal.UNKNOWN_POSITION);
        }
        if (person.name().isBlank() || person.name().length() > LONGEST_NAME) {
            throw new Refused(NetworkRefusal.NOT_A_NAME);
        }
        tenures.insert(person);
        if (tenures.seated(person.id(), position, today()).isEmpty()) {
            tenures.insert(new Tenure(person.id(), position, today(), null));
            tell(by, person.id(), "TenureBegan");
        }
    }

    /**
     * Ends a tenure now: what was open in that position closes everywhere.
     *
     * @throws Refused unless the actor answers for the organisation, and is someone else
     */
    public void end(Actor by, PersonId person, PositionId position) {
        var seat = tenures.seated(person, position, today())
                .filter(found -> administers(by, found.organisation()))
                .orElseThrow(() -> new Refused(NetworkRefusal.UNKNOWN_POSITION));
        if (by.person().equals(seat.person())) {
            throw new Refused(NetworkRefusal.ONE_S_OWN_TENURE);
        }
        tenures.end(person, position, today());
        sessions.end(person, position);
        tell(by, person, "TenureEnded");
    }

    private void tell(Actor by, PersonId person, String kind) {
        events.publishEvent(new StaffEvent(person.value(), kind, by, clock.instant(), Basis.of("STAFF")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
