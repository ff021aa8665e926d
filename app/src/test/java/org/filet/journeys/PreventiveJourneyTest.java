package org.filet.journeys;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A fiche made on a phone with a youth is sealed, opened on the night of the declaration, and told in part to police. */
@Journey
class PreventiveJourneyTest {

    private static final String FOR_UNIT = "Me laisser finir ma chanson.";
    private static final String FOR_POLICE = "Cheveux mauves, manteau à pièces.";

    private final String origin;

    PreventiveJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void it_is_written_together_sealed_opened_by_the_declaration_and_told_in_part() {
        try (var worker = Persona.onPhone(origin, "intervenante-gatineau");
                var head = Persona.atDesk(origin, "cheffe-gatineau");
                var police = Persona.onPhone(origin, "police-gatineau")) {
            made(worker);
            var episode = declared(head);
            head.press("Ouvrir la fiche").seesNot(FOR_UNIT);
            head.press("Ouvrir maintenant").sees(FOR_UNIT).seesNot(FOR_POLICE);
            pictured(head, "unit");
            var naming = head.go(episode + "/preventive?region=07").page();
            naming.selectOption("#organisation", "POL-07");
            head.press("Désigner").sees("L’organisme est désigné.");
            pictured(head, "named");
            police.go("/").page().locator("main a[href$='/preventive']").first().click();
            police.seesNot(FOR_POLICE);
            police.press("Ouvrir maintenant").sees(FOR_POLICE).seesNot(FOR_UNIT);
            pictured(police, "police");
            head.go(episode).sees("Fiche préventive ouverte");
            places(head, episode);
        }
    }

    private static void made(Persona worker) {
        var page = worker.go("/preventive").page();
        pictured(worker, "start");
        page.fill("#givenNames", "Maïka");
        page.fill("#surnames", "Desjarlais-Ô");
        page.fill("#birthDate", "2010-02-03");
        worker.press("Ouvrir un dossier et commencer").sees("Aucune fiche pour l’instant.");
        page.locator("summary").getByText("Ce qui m’aide").click();
        page.fill("#said-HELPS", FOR_UNIT);
        page.locator("input[name=told-HELPS][value=UNIT]").check();
        page.locator("summary").getByText("À quoi je ressemble").click();
        page.fill("#said-DESCRIPTION", FOR_POLICE);
        page.locator("input[name=told-DESCRIPTION][value=POLICE]").check();
        worker.press("Garder en brouillon").sees("Le brouillon est gardé.");
        pictured(worker, "making");
        page.fill("#present", "Jeune, éducatrice");
        page.locator("input[name=answer][value=AGREED]").check();
        page.locator("input[name=givenBy][value=YOUTH]").first().check();
        worker.press("Sceller avec le ou la jeune")
                .sees("La fiche est scellée.")
                .seesNot(FOR_UNIT);
        pictured(worker, "sealed");
        worker.go("/preventive/form");
        pictured(worker, "blank");
    }

    private static String declared(Persona head) {
        var page = head.go("/episodes/new").page();
        page.fill("#search", "Desjarlais");
        head.press(page.locator("button[formaction$='/search']").innerText()).sees("Dossiers trouvés");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "CR_UNIT");
        head.press("Déclarer la fugue").sees("Fugue déclarée.");
        return head.address();
    }

    private static void places(Persona head, String episode) {
        var page = head.go(episode + "/places").page();
        page.selectOption("#kind", "PARK");
        page.fill("#municipality", "Gatineau");
        page.locator("input[name=standing][value=TO_CHECK]").check();
        page.fill("#words", "Y passe le soir.");
        page.selectOption("#source", "STAFF");
        head.press("Ajouter").sees("Le lieu est noté.");
        page.locator("input[name=result][value=NOT_THERE]").check();
        head.press("Noter la vérification").sees("La vérification est notée.");
        pictured(head, "places");
    }

    private static void pictured(Persona persona, String name) {
        persona.pictured("preventive-" + name);
    }
}
