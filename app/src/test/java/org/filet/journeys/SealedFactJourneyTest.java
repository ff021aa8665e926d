package org.filet.journeys;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit head seals an address, asks, is approved by the privacy officer, and reads it once; nobody is shut out. */
@Journey
class SealedFactJourneyTest {

    private static final String WORDS = "12, rue de l’Essai, Gatineau.";

    private final String origin;

    SealedFactJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void it_is_sealed_asked_for_approved_and_read_once() {
        try (var head = Persona.atDesk(origin, "cheffe-gatineau");
                var officer = Persona.atDesk(origin, "rprp-outaouais")) {
            var page = head.go("/episodes/new").page();
            page.fill("#givenNames", "Florence");
            page.fill("#surnames", "Ouellet");
            page.fill("#birthDate", "2010-02-03");
            page.fill("#lastSeen", "2026-03-01T05:30");
            page.selectOption("#origin", "FAMILY");
            head.press("Déclarer la fugue").sees("Fugue déclarée.");
            var episode = head.address();
            head.press("Faits scellés").sees("Rien n’est scellé");
            look(head, "empty");
            page.locator("input[value=SHELTER_ADDRESS]").check();
            page.fill("#words", WORDS);
            page.locator("label.choice").getByText("Nadia El Amrani").click();
            head.press("Sceller").sees("C’est scellé.").seesNot(WORDS);
            look(head, "reader");
            page.locator("textarea[name=reason]").first().fill("Aller chercher ses effets ce matin.");
            head.press("Demander l’ouverture").sees("La demande est envoyée.");
            officer.go("/sealed").sees("Aller chercher ses effets").seesNot(WORDS);
            look(officer, "requests");
            officer.press("Approuver");
            proven(officer);
            officer.sees("L’ouverture est approuvée.");
            head.go(episode + "/sealed");
            look(head, "approved");
            head.press("Ouvrir maintenant");
            proven(head);
            head.sees(WORDS);
            pictured(head, "opened");
            head.go(episode + "/sealed").seesNot(WORDS);
        }
    }

    /** The demo asks only the first time; the service asks for the passkey. */
    private static void proven(Persona persona) {
        var asked = persona.page().locator("input[name=step-up]");
        if (asked.count() > 0) {
            persona.page().locator("main form button").click();
        }
    }

    private static void look(Persona persona, String name) {
        var page = persona.page();
        for (var language : new String[] {"en-CA", "fr-CA"}) {
            page.navigate(page.url().replaceAll("\\?.*", "") + "?lang=" + language);
            pictured(persona, name + "-" + language);
        }
    }

    private static void pictured(Persona persona, String name) {
        persona.pictured("sealed-" + name);
    }
}
