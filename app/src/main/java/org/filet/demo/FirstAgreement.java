package org.filet.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreements;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.network.Organisation;
import org.filet.web.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All organisations have signed one agreement; two youth centres have their emergency directive. */
@Component("demoAgreement")
@Profile("demo")
@Order(0)
class FirstAgreement implements Chapter {

    private static final String DIRECTIVE = """
            DIRECTIVE FICTIVE (démonstration)

            1. Vérifier l’urgence et le danger avec une deuxième personne quand c’est possible.
            2. Ne communiquer que ce qui est nécessaire pour que la personne appelée puisse agir.
            3. Rappeler au numéro du répertoire, jamais à un numéro reçu.
            4. Inscrire la communication tout de suite après. La personne responsable de la protection des \
            renseignements personnels l’examine le jour ouvrable suivant.
            """;

    private final Agreements agreements;
    private final Directives directives;
    private final Clock clock;

    FirstAgreement(Agreements agreements, Directives directives, Clock clock) {
        this.agreements = agreements;
        this.directives = directives;
        this.clock = clock;
    }

    @Override
    public void tell(Scene scene) {
        var parties = scene.network().network().organisations().stream()
                .map(Organisation::id)
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        agreements.enterConcluded(
                Actor.clock(new OrganisationId("CR-03"), Area.CAPITALE_NATIONALE.region()),
                SyntheticAgreement.withPrivateSector(parties, today.minusYears(1), today.plusYears(1)));
        directive(scene, "CR-07");
        directive(scene, "CR-06");
    }

    private void directive(Scene scene, String organisation) {
        directives.enter(scene.actor(organisation, Role.DIRECTOR), "LPJ-72.8", "2026-1", DIRECTIVE);
    }
}
