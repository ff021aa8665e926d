package org.filet.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Staff;
import org.filet.web.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a provider's subject is here, and what a provider may open: the posts of its own organisation, but not that of
 * whoever administers the installation.
 */
@Service
@Transactional
class Identities {

    private final IdentityTable table;
    private final PasskeyTable passkeys;
    private final AccountTable accounts;
    private final ProviderTable providers;
    private final Staff staff;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            IdentityTable table,
            PasskeyTable passkeys,
            AccountTable accounts,
            ProviderTable providers,
            Staff staff,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.providers = providers;
        this.staff = staff;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** A provider of an organisation where someone works, and whether they are known to it. */
    record Own(Provider provider, boolean bound) {}

    /** Who this is, while the account is open and the proof took more than a password. A refusal of someone known is traced. */
    Optional<PersonId> person(ProvenIdentity proven) {
        var known = table.find(proven.issuer(), proven.subject());
        var person = known.filter(one -> proven.strong())
                .filter(one -> accounts.find(one).filter(Account::open).isPresent());
        if (person.isEmpty()) {
            known.ifPresent(one -> tell(one, AccountEvent.What.ENTRY_REFUSED));
        }
        return person;
    }

    /** The posts that someone may take in a session opened through this; all of theirs without. */
    @Transactional(readOnly = true)
    List<Actor> seats(PersonId person, Optional<UUID> door) {
        var seats = staff.seatsOf(person);
        if (door.isEmpty()) {
            return seats;
        }
        return door.flatMap(providers::find).filter(Provider::on).stream()
                .flatMap(provider -> seats.stream().filter(seat -> opens(provider, seat)))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Own> providers(PersonId person) {
        return staff.seatsOf(person).stream()
                .map(Actor::organisation)
                .distinct()
                .map(providers::of)
                .flatMap(Optional::stream)
                .filter(Provider::on)
                .map(provider -> new Own(provider, table.has(person, provider.issuer())))
                .toList();
    }

    /** Binds someone who is signed in by a passkey. */
    void bind(PersonId person, Provider provider, ProvenIdentity proven) {
        if (!staff.works(person, provider.organisation())) {
            throw new Refused(SignInRefusal.PROVIDER_OFF);
        }
        if (!table.insert(proven.issuer(), proven.subject(), person, clock.instant())) {
            throw new Refused(SignInRefusal.ALREADY_BOUND);
        }
        tell(person, AccountEvent.What.IDENTITY_BOUND);
    }

    /** Ends it, and the sessions opened with it. */
    void free(PersonId person, Provider provider) {
        if (passkeys.lock(person).isEmpty()) {
            throw new Refused(SignInRefusal.ONLY_WAY);
        }
        if (!table.delete(person, provider.issuer())) {
            throw new Refused(SignInRefusal.PROVIDER_OFF);
        }
        sessions.endThrough(provider.id(), person);
        tell(person, AccountEvent.What.IDENTITY_FREED);
    }

    private static boolean opens(Provider provider, Actor seat) {
        return seat.organisation().equals(provider.organisation()) && seat.role() != Role.TECHNICAL_ADMINISTRATOR;
    }

    private void tell(PersonId person, AccountEvent.What what) {
        var by = staff.seatsOf(person).stream().findFirst().orElseGet(FirstOrganisation::system);
        events.publishEvent(new AccountEvent(person.value(), what, by, clock.instant(), Basis.of("STAFF")));
    }
}
