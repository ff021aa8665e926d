package org.filet.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.NetworkRefusal;
import org.filet.network.Organisations;
import org.filet.network.Positions;
import org.filet.web.Fields;
import org.filet.web.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations have an identity provider: entered, switched off and on by whoever administers the installation. */
@Service
@Transactional
class Providers {

    private static final int LONGEST = 200;

    /** What stands for a password alone, whoever says it. */
    private static final Set<String> WEAK = Set.of(
            "pwd",
            "password",
            "pin",
            "kba",
            "0",
            "urn:oasis:names:tc:SAML:2.0:ac:classes:Password",
            "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");

    private final ProviderTable table;
    private final ProviderSecrets secrets;
    private final IssuerRules issuers;
    private final Organisations organisations;
    private final Positions positions;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Providers(
            ProviderTable table,
            ProviderSecrets secrets,
            IssuerRules issuers,
            Organisations organisations,
            Positions positions,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.issuers = issuers;
        this.organisations = organisations;
        this.positions = positions;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are on; at most 50. */
    @Transactional(readOnly = true)
    List<Provider> offered() {
        return table.on();
    }

    /** One that is on. */
    @Transactional(readOnly = true)
    Optional<Provider> find(UUID id) {
        return table.find(id).filter(Provider::on);
    }

    /** @throws Refused where it is off, or none */
    @Transactional(readOnly = true)
    Provider on(UUID id) {
        return find(id).orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
    }

    /** The one through which the invited person may come instead of with a passkey. */
    @Transactional(readOnly = true)
    Optional<Provider> of(Letter letter) {
        boolean administers = Optional.ofNullable(letter.position())
                .flatMap(positions::card)
                .filter(post -> post.role() == Role.TECHNICAL_ADMINISTRATOR)
                .isPresent();
        return letter.kind() == Letter.Kind.INVITATION && !administers
                ? Optional.ofNullable(letter.organisation()).flatMap(table::of).filter(Provider::on)
                : Optional.empty();
    }

    /** An organisation's, on or off. */
    @Transactional(readOnly = true)
    Optional<Provider> of(Actor actor, OrganisationId organisation) {
        requireAdministrator(actor, organisation);
        return table.of(organisation);
    }

    /**
     * Enters an organisation's provider in the place of the one before; what that one opened ends.
     *
     * @throws Refused unless it stands at an address of its own, its secret is there, and it can tell more than a password
     */
    void enter(Actor actor, OrganisationId organisation, Fields typed) {
        requireAdministrator(actor, organisation);
        var provider = read(organisation, typed);
        if (provider.acr().isEmpty() && provider.amr().isEmpty()) {
            throw new Refused(SignInRefusal.NOT_A_PROVIDER);
        }
        secrets.read(provider.secret());
        var id = table.put(provider);
        sessions.endThrough(id);
        tell(actor, id, AccountEvent.What.PROVIDER_ENTERED);
    }

    /** Switches it off: nobody enters through it, and whoever did is out, on every node. */
    void off(Actor actor, OrganisationId organisation) {
        var id = of(actor, organisation).map(Provider::id).orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
        table.off(id, clock.instant());
        sessions.endThrough(id);
        tell(actor, id, AccountEvent.What.PROVIDER_OFF);
    }

    void on(Actor actor, OrganisationId organisation) {
        var id = of(actor, organisation).map(Provider::id).orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
        table.off(id, null);
        tell(actor, id, AccountEvent.What.PROVIDER_ON);
    }

    private Provider read(OrganisationId organisation, Fields typed) {
        var french = line(typed, "french");
        var english = typed.text("english").isBlank() ? french : line(typed, "english");
        var issuer = line(typed, "issuer");
        if (!issuers.accepts(issuer)) {
            throw new Refused(SignInRefusal.NOT_A_PROVIDER);
        }
        return new Provider(
                UUID.randomUUID(),
                organisation,
                new Bilingual(french, english),
                issuer,
                line(typed, "client"),
                line(typed, "secret"),
                words(typed, "acr"),
                words(typed, "amr"),
                null);
    }

    private static String line(Fields typed, String name) {
        var text = typed.text(name).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refused(SignInRefusal.NOT_A_PROVIDER);
        }
        return text;
    }

    private static Set<String> words(Fields typed, String name) {
        var words = Stream.of(typed.text(name).strip().split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (words.stream().anyMatch(word -> WEAK.contains(word) || word.length() > LONGEST)) {
            throw new Refused(SignInRefusal.NOT_A_PROVIDER);
        }
        return words;
    }

    private void requireAdministrator(Actor actor, OrganisationId organisation) {
        if (actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            throw new Refused(NetworkRefusal.ADMINISTRATOR_ONLY);
        }
        if (organisations.find(organisation).isEmpty()) {
            throw new Refused(NetworkRefusal.UNKNOWN_ORGANISATION);
        }
    }

    private void tell(Actor actor, UUID about, AccountEvent.What what) {
        events.publishEvent(new AccountEvent(about, what, actor, clock.instant(), Basis.of("STAFF")));
    }
}
