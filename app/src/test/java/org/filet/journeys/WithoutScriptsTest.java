package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that runs no script does everything that writes. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutScriptsTest {

    private static final String TWO_YOUTHS = """
            reference;prenoms;noms;date_naissance
            SS-1;Éloïse;Saganash;2010-04-05
            SS-2;Ophélie;Marcotte-Diouf;2011-09-17
            """;

    private final String origin;
    private String episode = "";

    WithoutScriptsTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    /** The same youth has a file in Montréal, which has registered it. */
    @Test
    @Order(1)
    void a_youth_is_registered_here_and_declared_missing_there() {
        try (var holder = Persona.withoutScripts(origin, "intervenant-montreal");
                var asker = Persona.withoutScripts(origin, "cheffe-gatineau")) {
            var form = holder.go("/matches/pointers/new").page();
            form.fill("#given", "Noémie");
            form.fill("#surnames", "Petiquay");
            form.fill("#born", "2010-08-19");
            form.check("input[name=visibility][value=VISIBLE]");
            form.check("input[name=purpose][value=SUPPORT]");
            form.check("input[name=ground][value=YOUTH_CONSENT]");
            holder.press("Inscrire").sees("N. P.");

            var report = asker.go("/episodes/new").page();
            report.fill("#givenNames", "Noémie");
            report.fill("#surnames", "Petiquay");
            report.fill("#birthDate", "2010-08-19");
            report.fill("#lastSeen", "2026-03-01T05:30");
            report.selectOption("#origin", "FAMILY");
            asker.press("Déclarer la fugue").sees("Fugue déclarée. L’agent·e de liaison");
            episode = asker.address();
        }
    }

    @Test
    @Order(2)
    void an_alert_is_sent_and_acknowledged() {
        try (var sender = Persona.withoutScripts(origin, "cheffe-gatineau");
                var police = Persona.withoutScripts(origin, "police-gatineau")) {
            sender.go(episode).press("Envoyer une alerte").press("Voir qui la reçoit");
            sender.press("Envoyer l’alerte").sees("Alerte enregistrée.");
            police.go("/alerts")
                    .page()
                    .locator("#alerts-inbox a[href^='/alerts/']")
                    .last()
                    .click();
            police.press("Accuser réception").sees("Accusé de réception enregistré.");
        }
    }

    @Test
    @Order(3)
    void a_match_gets_its_outcome() {
        try (var asker = Persona.withoutScripts(origin, "cheffe-gatineau");
                var holder = Persona.withoutScripts(origin, "cheffe-montreal")) {
            asker.go(episode).press("Demander aux autres régions").sees("Avis donné");
            var match = asker.page()
                    .locator("#known-elsewhere li a[href^='/matches/']")
                    .getAttribute("href");
            holder.go(match).press("J’ai vu, je m’en occupe").press("Même personne");
            assertThat(holder.page().locator("#match strong").first()).hasText("Même personne");
            asker.go(episode).sees("Même personne");
        }
    }

    @Test
    @Order(4)
    void a_file_is_imported() {
        try (var head = Persona.withoutScripts(origin, "cheffe-montreal")) {
            var page = head.go("/import").page();
            page.setInputFiles(
                    "#file", new FilePayload("episodes.csv", "text/csv", TWO_YOUTHS.getBytes(StandardCharsets.UTF_8)));
            head.press("Regarder avant d’importer").sees("Lignes prêtes : 2.");
            head.press("Importer 2 épisodes");
            page.locator("#import-progress").waitFor();
            page.waitForLoadState();
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("progress").count() == 0;
            });
            head.sees("Épisodes importés : 2.");
            head.go("/episodes").sees("É. S.").sees("O. M.");
        }
    }
}
