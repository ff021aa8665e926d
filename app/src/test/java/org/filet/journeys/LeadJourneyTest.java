package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outaouais asks Montréal to lead; Montréal knows nothing but that, takes it over, and gives it back the same way. */
@Journey
class LeadJourneyTest {

    private static final String NAME = "Desrosiers-Ôlive";

    private final String origin;

    LeadJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void one_region_asks_another_to_lead_and_the_lead_moves_when_that_one_accepts() {
        try (var home = Persona.atDesk(origin, "liaison-outaouais");
                var away = Persona.onPhone(origin, "liaison-montreal")) {
            var episode = declared(home);
            home.press("Proposer une autre région pilote").sees("La région pilote ne change que si");
            home.page().selectOption("#region", "06");
            home.page().locator("input[name=reason][value=BELIEVED_THERE]").check();
            pictured(home, "propose");
            home.press("Envoyer la proposition").sees("La proposition est envoyée.");
            assertThat(leads(home)).isEqualTo("Outaouais");
            pictured(home, "waits");
            inEnglish(home, "waits-en");

            away.go("/").page().locator("main a[href^='/lead/']").last().click();
            away.sees("On demande à votre région").seesNot(NAME).seesNot("On croit");
            pictured(away, "asked");
            inEnglish(away, "asked-en");
            away.press("Piloter cet épisode")
                    .sees("Votre région pilote cet épisode.")
                    .sees(NAME);
            assertThat(leads(away)).isEqualTo("Montréal");
            assertThat(away.address()).isEqualTo(episode);
            pictured(away, "leads");

            home.go(episode).sees("Le pilotage passe de Outaouais à Montréal");
            assertThat(leads(home)).isEqualTo("Montréal");
            home.seesNot("Proposer une autre région pilote");

            away.press("Proposer une autre région pilote");
            assertThat(away.page().inputValue("#region")).isEqualTo("07");
            away.page().locator("input[name=reason][value=BACK_HOME]").check();
            away.press("Envoyer la proposition").sees("La proposition est envoyée.");
            home.go("/").page().locator("main a[href^='/lead/']").last().click();
            home.page().locator("input[name=reason][value=STAYS]").check();
            home.press("Décliner").sees("La région qui pilotait pilote encore.");
            away.go(episode).sees("Pilotage non repris, Montréal garde");
            assertThat(leads(away)).isEqualTo("Montréal");
        }
    }

    @Test
    void the_call_to_police_is_prepared_on_paper_and_their_decision_is_noted() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau")) {
            var episode = declared(head);
            head.press("Préparer l’appel à la police").sees("Une fugue n’est pas un cas d’alerte AMBER.");
            pictured(head, "amber");
            for (var criterion : new String[] {"ABDUCTION", "DANGER", "DESCRIPTION"}) {
                head.page()
                        .locator("input[name=answer-" + criterion + "][value=UNKNOWN]")
                        .check();
            }
            head.press("Noter les réponses").sees("Les réponses sont notées.");
            head.page().locator("input[name=force][value=SQ]").check();
            head.page().locator("input[name=decision][value=NOT_TRIGGERED]").check();
            head.page().fill("#decidedAt", "2026-03-01T06:30");
            head.press("Noter la décision").sees("La décision est notée.");
            pictured(head, "amber-noted");
            inEnglish(head, "amber-en");
            head.go(episode + "/amber/sheet").sees(NAME).sees("Ne sait pas");
            pictured(head, "amber-sheet");
        }
    }

    private static String leads(Persona persona) {
        return persona.page().locator("#episode-lead strong").innerText();
    }

    private static String declared(Persona by) {
        var page = by.go("/episodes/new").page();
        page.fill("#givenNames", "Maé");
        page.fill("#surnames", NAME);
        page.fill("#birthDate", "2009-02-03");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "CR_UNIT");
        by.press("Déclarer la fugue").sees("Fugue déclarée.");
        return by.address();
    }

    private static void inEnglish(Persona persona, String name) {
        var address = persona.address();
        persona.go(address + "?lang=en-CA");
        pictured(persona, name);
        persona.go(address + "?lang=fr-CA");
    }

    private static void pictured(Persona persona, String name) {
        persona.pictured("lead-" + name);
    }
}
