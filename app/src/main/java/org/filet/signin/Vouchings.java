package org.filet.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever administers accesses could let in somebody who does not exist. The others who answer for the organisation, its
 * privacy officer among them, are shown each person let in or back in on another's word, until each has seen it.
 */
@Service
@Transactional
class Vouchings {

    static final Duration SHOWN = Duration.ofDays(90);

    private static final int LISTED = 50;

    private final VouchingTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vouchings(VouchingTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    void note(Actor actor, Vouching.Kind kind, String name, OrganisationId organisation) {
        table.insert(new Vouching(UUID.randomUUID(), kind, name, actor.person(), clock.instant()), organisation);
    }

    static boolean looks(Actor actor) {
        return actor.role() == Role.PRIVACY_OFFICER || Staff.administers(actor, actor.organisation());
    }

    /** What this actor has not seen, of the last 90 days, others' than their own; empty for whoever does not look. */
    @Transactional(readOnly = true)
    public List<Vouching> unseen(Actor actor) {
        return looks(actor) ? table.unseen(actor, clock.instant().minus(SHOWN), LISTED) : List.of();
    }

    /** This actor has looked. */
    public void see(Actor actor, UUID id) {
        if (!looks(actor)) {
            throw new Refused(SignInRefusal.NOT_YOUR_PEOPLE);
        }
        if (!table.see(actor, id, clock.instant())) {
            throw new Refused(SignInRefusal.UNKNOWN_PERSON);
        }
        events.publishEvent(
                new AccountEvent(id, AccountEvent.What.VOUCHING_SEEN, actor, clock.instant(), Basis.of("STAFF")));
    }
}
