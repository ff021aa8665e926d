package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A relative asks: noted by the team, judged by the privacy officer, confirmed by the direction, printed. */
@Journey
class StatementJourneyTest {

    private final String origin;

    StatementJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void a_request_is_noted_judged_confirmed_and_handed_over_without_the_marked_row() {
        try (var head = Persona.atDesk(origin, "cheffe-gatineau");
                var officer = Persona.atDesk(origin, "rprp-outaouais");
                var direction = Persona.atDesk(origin, "direction-outaouais")) {
            var episode = sent(head);
            var page = head.go(episode + "/statement").page();
            look(head, "team");
            page.locator("summary").getByText("Noter une demande").click();
            page.locator("input[value=OTHER]").check();
            page.locator("input[value=DOCUMENT_SEEN]").check();
            page.fill("#received", "2026-03-01");
            head.press("Noter la demande").sees("La demande est notée.").sees("Rien n’est remis");
            look(head, "noted");
            var request = head.address();
            officer.go(request);
            look(officer, "judge");
            var form = officer.page();
            form.locator("input[value=PARTIAL]").check();
            form.locator("input[name=marked]").first().check();
            form.locator("input[value=SECURITY]").check();
            form.fill("#reasons", "La personne cherche l’adresse du ou de la jeune.");
            officer.press("Noter l’évaluation");
            proven(officer);
            officer.sees("Une autre personne confirme.").seesNot("Relevé à remettre");
            direction.go(request);
            look(direction, "confirm");
            direction.press("Confirmer");
            proven(direction);
            direction.sees("L’évaluation est confirmée.");
            head.go(request + "/list").sees("Communications que cette organisation remet");
            look(head, "list");
            assertThat(head.page().locator("tbody tr").count()).isPositive();
        }
    }

    /** An alert: every recipient is a row of the register. */
    private static String sent(Persona head) {
        var page = head.go("/episodes/new").page();
        page.fill("#givenNames", "Maude");
        page.fill("#surnames", "Vaillant");
        page.fill("#birthDate", "2010-02-03");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "FAMILY");
        head.press("Déclarer la fugue").sees("Fugue déclarée.");
        var episode = head.address();
        head.press("Envoyer une alerte").press("Voir qui la reçoit");
        head.press("Envoyer l’alerte").sees("Alerte enregistrée.");
        return episode;
    }

    /** The demo asks only the first time; the service asks for the passkey. */
    private static void proven(Persona persona) {
        if (persona.page().locator("input[name=step-up]").count() > 0) {
            persona.page().locator("main form button").click();
        }
    }

    private static void look(Persona persona, String name) {
        var page = persona.page();
        var address = page.url().replaceAll("\\?.*", "");
        for (var language : new String[] {"en-CA", "fr-CA"}) {
            page.navigate(address + "?lang=" + language);
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(name + " fits " + width)
                        .isEqualTo(true);
                Chromium.picture(page, "statement-" + name + "-" + language + "-" + width);
            }
            assertThat(persona.barriers()).as(name).isEmpty();
        }
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = false; })");
    }
}
