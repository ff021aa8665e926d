package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the story, at every width, in both languages, with eyes, a screen reader or a keyboard alone. */
@Journey
class AccessibilityTest {

    private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1440);

    /** Those that are looked at by people too. */
    private static final List<String> PICTURED = List.of(
            "-",
            "-episodes",
            "-episodes-new",
            "-episodes-one",
            "-alerts-one",
            "-episodes-one-alerts-new",
            "-episodes-one-consents-region-06",
            "-episodes-one-emergency-region-06-basis-LPJ-72-8",
            "-episodes-one-statement",
            "-agreements",
            "-agreements-one-from-CR-07-to-COM-06-role-COMMUNITY_WORKER",
            "-agreements-new",
            "-law",
            "-law-directives",
            "-register");

    /** Where the focus is, and whether one can see it; the parts of a date mark themselves. */
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const style = getComputedStyle(at);
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'
                || at.matches('[type=date], [type=datetime-local]');
              return (seen ? '' : 'unseen ') + at.textContent.replace(/\\s+/g, ' ').trim();
            })()""";

    private final String origin;

    AccessibilityTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void pages_of_whoever_reports_and_sends_exclude_nobody() {
        try (var head = Persona.atDesk(origin, "cheffe-gatineau")) {
            var episode = declared(head, "Anouk", "Quitich");
            everyone(head, pages(episode));
            head.go(episode).press("Envoyer une alerte").press("Voir qui la reçoit");
            look(head, "preview");
        }
    }

    private static List<String> pages(String episode) {
        return List.of(
                "/",
                "/episodes",
                "/episodes/new",
                episode,
                episode + "?step=confirm-return",
                episode + "/police-sheet",
                episode + "/parents-note",
                episode + "/alerts/new",
                episode + "/consents",
                episode + "/consents?region=06",
                episode + "/emergency",
                episode + "/emergency?region=06&basis=LPJ-72.8",
                episode + "/statement",
                episode + "/judgement",
                episode + "/plan",
                episode + "/companions",
                episode + "/preventive",
                episode + "/preventive?region=07",
                episode + "/places",
                episode + "/lead",
                episode + "/amber",
                episode + "/amber/sheet",
                episode + "/photo",
                episode + "/description",
                episode + "?step=cancel",
                episode + "?step=locate",
                "/preventive/form",
                "/paper",
                "/paper/declaration",
                "/paper/checks",
                "/paper/return",
                "/alerts",
                "/matches",
                "/matches/pointers/new",
                "/who-to-call",
                "/who-to-call/sheet",
                "/share",
                "/notices",
                "/import");
    }

    @Test
    void pages_of_whoever_is_alerted_or_asked_exclude_nobody() {
        try (var sender = Persona.atDesk(origin, "cheffe-gatineau");
                var police = Persona.onPhone(origin, "police-gatineau");
                var street = Persona.onPhone(origin, "rue-montreal");
                var stranger = Persona.atDesk(origin, "analyste")) {
            everyone(police, List.of("/sign-in", "/personas"));
            var episode = declared(sender, "Rosalie", "Dubé");
            sender.go(episode).press("Envoyer une alerte").press("Voir qui la reçoit");
            sender.press("Envoyer l’alerte").sees("Alerte enregistrée.");
            sender.go(episode);
            look(sender, "sent");
            everyone(police, List.of(first(police, "/alerts", "#alerts-inbox a[href^='/alerts/']")));
            everyone(street, List.of("/matches", "/episodes/new"));
            everyone(stranger, List.of("/"));
        }
    }

    @Test
    void pages_of_agreements_the_law_and_the_register_exclude_nobody() {
        try (var direction = Persona.atDesk(origin, "direction-outaouais");
                var officer = Persona.atDesk(origin, "rprp-outaouais")) {
            var agreement = first(direction, "/agreements", "main h2 a");
            everyone(
                    direction,
                    List.of(
                            "/agreements",
                            agreement + "?from=CR-07&to=COM-06&role=COMMUNITY_WORKER",
                            "/agreements/new",
                            "/law/directives",
                            "/protocols",
                            "/protocols/07",
                            "/factors",
                            "/register"));
            everyone(
                    officer,
                    List.of(
                            "/law",
                            "/emergencies",
                            "/oversight",
                            "/incidents",
                            "/incidents/new",
                            "/statements",
                            "/retention",
                            "/retention/certificates"));
        }
    }

    @Test
    void the_keyboard_alone_reaches_the_main_action_and_one_sees_where_it_is() {
        try (var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            reaches(worker.go("/").page(), "Je m’inquiète pour un·e jeune");
            reaches(worker.go("/episodes/new").page(), "Déclarer la fugue");
            reaches(worker.go("/who-to-call").page(), "-555-");
            reaches(worker.go("/matches").page(), "Inscrire un·e jeune");
        }
    }

    private static void reaches(Page page, String words) {
        var passed = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            var at = String.valueOf(page.evaluate(FOCUS));
            passed.add(at);
            if (at.contains(words)) {
                break;
            }
        }
        assertThat(passed).last().asString().contains(words);
        assertThat(passed).as("focus one cannot see").noneMatch(at -> at.startsWith("unseen"));
    }

    private static String declared(Persona worker, String givenNames, String surnames) {
        var page = worker.go("/episodes/new").page();
        page.fill("#givenNames", givenNames);
        page.fill("#surnames", surnames);
        page.fill("#birthDate", "2010-02-03");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "FAMILY");
        worker.press("Déclarer la fugue").sees("Fugue déclarée.");
        return worker.address();
    }

    private static String first(Persona persona, String address, String link) {
        return String.valueOf(persona.go(address).page().locator(link).first().getAttribute("href"));
    }

    private static void everyone(Persona persona, List<String> pages) {
        for (var address : pages) {
            for (var language : List.of("en-CA", "fr-CA")) {
                persona.go(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(persona.page().locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
                look(persona, address.replaceAll("[0-9a-f-]{36}", "one").replaceAll("\\W+", "-") + "-" + language);
            }
        }
    }

    /** As it is: sizes first, then what a machine can tell of everything else, folded parts unfolded; once, in French. */
    private static void look(Persona persona, String name) {
        var page = persona.page();
        var before = page.viewportSize();
        boolean pictured = name.endsWith("-fr-CA") && PICTURED.contains(name.replaceAll("-fr-CA$", ""));
        var softly = new SoftAssertions();
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            softly.assertThat(page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " fits " + width)
                    .isEqualTo(true);
            if (pictured && (width == 360 || width == 1440)) {
                Chromium.picture(page, "page" + name + "-" + width);
            }
        }
        page.setViewportSize(before.width, before.height);
        if (!name.endsWith("-en-CA")) {
            softly.assertThat(persona.barriers()).as(name).isEmpty();
        }
        softly.assertThat(page.locator("h1").count()).as(name + ": one title").isEqualTo(1);
        softly.assertAll();
    }
}
