package org.filet.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.RegionId;
import org.filet.network.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges the answers of passkeys. Whatever is wrong with one, it is refused in one way. */
@Service
@Transactional
class Admission {

    private final WebAuthnRelyingPartyOperations ceremonies;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admission(
            WebAuthnRelyingPartyOperations ceremonies,
            AccountTable accounts,
            PasskeyTable passkeys,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Whose passkey answered, while the account is open. A refusal of a known passkey goes into the trail. */
    Optional<PersonId> proven(
            PublicKeyCredentialRequestOptions options, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        var person = verified(options, answer).map(account -> account.person()).filter(this::open);
        if (person.isEmpty()) {
            owner(answer).ifPresent(owner -> tell(owner, AccountEvent.What.ENTRY_REFUSED));
        }
        return person;
    }

    /** Whether someone may be in: asked once more after a session began, so that who was shut out meanwhile is out. */
    @Transactional(readOnly = true)
    boolean open(PersonId person) {
        return accounts.find(person).filter(Account::open).isPresent();
    }

    /** In the trail: this actor is in. */
    void entered(Actor actor) {
        tell(actor, AccountEvent.What.ENTERED);
    }

    void provenAgain(PersonId person) {
        tell(person, AccountEvent.What.PROVEN_AGAIN);
    }

    private Optional<Account> verified(
            PublicKeyCredentialRequestOptions options, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        try {
            var holder = ceremonies.authenticate(new RelyingPartyAuthenticationRequest(options, answer));
            return accounts.find(holder.getId());
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private Optional<PersonId> owner(PublicKeyCredential<?> answer) {
        return Optional.ofNullable(passkeys.findByCredentialId(answer.getRawId()))
                .flatMap(known -> accounts.find(known.getUserEntityUserId()))
                .map(Account::person);
    }

    private void tell(PersonId person, AccountEvent.What what) {
        tell(actor(staff.seatsOf(person), person), what);
    }

    private void tell(Actor actor, AccountEvent.What what) {
        events.publishEvent(new AccountEvent(actor.person().value(), what, actor, clock.instant(), Basis.of("STAFF")));
    }

    /** Whoever holds no position any more is told of as the installation's own. */
    private static Actor actor(List<Actor> seats, PersonId person) {
        if (!seats.isEmpty()) {
            return seats.getFirst();
        }
        var nobody = Actor.clock(new OrganisationId("FILET"), new RegionId("ZZ"));
        return new Actor(
                person, nobody.position(), nobody.role(), nobody.organisation(), nobody.sector(), nobody.region());
    }
}
