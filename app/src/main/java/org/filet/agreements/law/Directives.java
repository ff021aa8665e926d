package org.filet.agreements.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.agreements.Fingerprint;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.network.Organisations;
import org.filet.web.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The emergency directives of organisations. */
@Service
@Transactional
public class Directives {

    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_BODY = 40_000;
    private static final Set<Role> ENTERING = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final DirectiveTable table;
    private final LegalBases bases;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Directives(
            DirectiveTable table,
            LegalBases bases,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.bases = bases;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayEnter(Actor actor) {
        return ENTERING.contains(actor.role());
    }

    /** Enters the actor's organisation's directive for one emergency basis; the one before ends. */
    public void enter(Actor actor, String basis, String version, String body) {
        if (!mayEnter(actor)) {
            throw new Refused(LawRefusal.NOT_YOURS);
        }
        check(actor, basis);
        if (version.isBlank() || version.length() > LONGEST_VERSION) {
            throw new Refused(LawRefusal.VERSION_MISSING);
        }
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            throw new Refused(LawRefusal.BODY_MISSING);
        }
        var now = clock.instant();
        var directive = new Directive(
                UUID.randomUUID(), actor.organisation(), basis, version.strip(), body.strip(), today(), now);
        table.replace(directive, Fingerprint.of(directive.body()), actor);
        events.publishEvent(new LawEvent("DIRECTIVE", actor, now, new Basis("LAW", basis + " " + version.strip())));
    }

    /** Those in force, for everybody who works there. */
    public List<Directive> of(OrganisationId organisation) {
        return table.inForce(organisation, today());
    }

    public Optional<Directive> inForce(OrganisationId organisation, String basis) {
        return of(organisation).stream()
                .filter(directive -> directive.basis().equals(basis))
                .findFirst();
    }

    private void check(Actor actor, String code) {
        var basis = bases.find(code).orElseThrow(() -> new Refused(LawRefusal.UNKNOWN));
        if (basis.kind() != LegalBasis.Kind.EMERGENCY) {
            throw new Refused(LawRefusal.NOT_AN_EMERGENCY);
        }
        var regime = organisations.find(actor.organisation()).orElseThrow().regime();
        if (!basis.regimes().contains(regime)) {
            throw new Refused(LawRefusal.OTHER_REGIME);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
