package org.filet.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Person;
import org.filet.network.Staff;
import org.filet.web.Fields;
import org.filet.web.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

/** Turns an opened letter into an account with a passkey or an identity of a provider, or gives an account its way back. Opens no session. */
@Service
@Transactional
class Enrolment {

    private static final int LONGEST_NAME = 120;

    private final Letters letters;
    private final AccountTable accounts;
    private final IdentityTable identities;
    private final PasskeyTable passkeys;
    private final FirstOrganisation first;
    private final Staff staff;
    private final Sessions sessions;
    private final WebAuthnRelyingPartyOperations ceremonies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolment(
            Letters letters,
            AccountTable accounts,
            IdentityTable identities,
            PasskeyTable passkeys,
            FirstOrganisation first,
            Staff staff,
            Sessions sessions,
            WebAuthnRelyingPartyOperations ceremonies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.identities = identities;
        this.passkeys = passkeys;
        this.first = first;
        this.staff = staff;
        this.sessions = sessions;
        this.ceremonies = ceremonies;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused where the letter is not this browser's, was used or ran out, or the account is closed */
    Letter letter(UUID id, byte[] browser) {
        var letter = letters.opened(id, browser).orElseThrow(() -> new Refused(SignInRefusal.LETTER_NOT_GOOD));
        var person = letter.person();
        var account = person == null ? null : accounts.find(person).orElse(null);
        boolean good = letter.kind() == Letter.Kind.RECOVERY ? account != null && account.open() : account == null;
        if (!good || !vouchedFor(letter)) {
            throw new Refused(SignInRefusal.LETTER_NOT_GOOD);
        }
        return letter;
    }

    /** For whom the passkey is to be made, once what was typed is complete. */
    PublicKeyCredentialUserEntity holder(UUID id, byte[] browser, Fields typed) {
        var letter = letter(id, browser);
        if (letter.kind() == Letter.Kind.FIRST) {
            first.check(typed);
        }
        var person = letter.person();
        var handle = person == null
                ? Bytes.random()
                : accounts.find(person).map(Account::handle).orElseGet(Bytes::random);
        return Holders.holder(handle, name(letter, typed));
    }

    /** The account, the position where it is new, and the passkey: all or nothing. The letter is used. */
    void register(
            UUID id,
            byte[] browser,
            Fields typed,
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        var letter = letter(id, browser);
        boolean recovery = letter.kind() == Letter.Kind.RECOVERY;
        var person = recovery
                ? recovered(letter)
                : enrolled(letter, typed, options.getUser().getId());
        registerPasskey(options, made, label);
        letters.used(letter);
        tell(person, recovery ? AccountEvent.What.RECOVERED : AccountEvent.What.ENROLLED);
    }

    /** The account and the position where it is new, bound to whom the organisation's provider proved. The letter is used. */
    void bind(UUID id, byte[] browser, Provider provider, ProvenIdentity proven) {
        var letter = letter(id, browser);
        if (letter.kind() != Letter.Kind.INVITATION || !provider.organisation().equals(letter.organisation())) {
            throw new Refused(SignInRefusal.LETTER_NOT_GOOD);
        }
        var person = enrolled(letter, new Fields(new LinkedMultiValueMap<>()), Bytes.random());
        if (!identities.insert(proven.issuer(), proven.subject(), person, clock.instant())) {
            throw new Refused(SignInRefusal.ALREADY_BOUND);
        }
        letters.used(letter);
        tell(person, AccountEvent.What.ENROLLED);
        tell(person, AccountEvent.What.IDENTITY_BOUND);
    }

    /** Adds one to an account that has some. */
    void add(
            PersonId person,
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        var account = accounts.find(person)
                .filter(Account::open)
                .filter(found -> found.handle().equals(options.getUser().getId()))
                .orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
        registerPasskey(options, made, label);
        tell(account.person(), AccountEvent.What.PASSKEY_ADDED);
    }

    private PersonId enrolled(Letter letter, Fields typed, Bytes handle) {
        var known = letter.person();
        var person = known == null ? new PersonId(UUID.randomUUID()) : known;
        var name = name(letter, typed);
        var position = letter.kind() == Letter.Kind.FIRST ? first.establish(typed) : letter.position();
        if (position != null) {
            var by = issuer(letter).orElseGet(FirstOrganisation::system);
            staff.appoint(by, new Person(person, name), position);
        }
        accounts.insert(person, handle, clock.instant());
        return person;
    }

    /** Whoever was shut out, or answers for nobody any more, vouches for nobody. The console always does. */
    private boolean vouchedFor(Letter letter) {
        return letter.issuedBy() == null || issuer(letter).isPresent();
    }

    private Optional<Actor> issuer(Letter letter) {
        var by = letter.issuedBy();
        var organisation = letter.organisation();
        if (by == null
                || organisation == null
                || !accounts.find(by).map(Account::open).orElse(true)) {
            return Optional.empty();
        }
        return staff.seatsOf(by).stream()
                .filter(seat -> seat.role() == Role.TECHNICAL_ADMINISTRATOR || Staff.administers(seat, organisation))
                .findFirst();
    }

    /** Whoever lost a passkey does not know who has it now: the old ones end, and what they opened. */
    private PersonId recovered(Letter letter) {
        var person = letter.person();
        if (person == null) {
            throw new Refused(SignInRefusal.LETTER_NOT_GOOD);
        }
        passkeys.deleteOf(person);
        sessions.endAll(person);
        return person;
    }

    private void registerPasskey(
            PublicKeyCredentialCreationOptions options,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        try {
            ceremonies.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(made, label)));
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw new Refused(SignInRefusal.NOT_ACCEPTED, wrong);
        }
    }

    private String name(Letter letter, Fields typed) {
        var person = letter.person();
        var name = person != null
                ? staff.name(person)
                : letter.kind() == Letter.Kind.FIRST ? typed.text("name").strip() : letter.name();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused(SignInRefusal.NAME_MISSING);
        }
        return name;
    }

    private void tell(PersonId person, AccountEvent.What what) {
        Actor by = staff.seatsOf(person).stream().findFirst().orElseGet(FirstOrganisation::system);
        events.publishEvent(new AccountEvent(person.value(), what, by, clock.instant(), Basis.of("STAFF")));
    }
}
