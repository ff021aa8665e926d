package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open page misses nothing of what changes, however slowly its answers come. */
@Journey
class LiveJourneyTest {

    private static final String TO_DO = "Remettre la fiche à la police";

    /** Each answer for a part of the page reaches it three seconds after the server gave it. */
    private static final String SLOW = """
            (() => {
              const real = window.fetch;
              window.answers = 0;
              window.fetch = async (address, how) => {
                const answer = await real(address, how);
                window.answers++;
                await new Promise((done) => setTimeout(done, 3000));
                return answer;
              };
            })()""";

    private final String origin;

    LiveJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    @Test
    void what_changes_while_an_answer_is_on_its_way_is_asked_for_again() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            var episode = declared(head);
            head.listens();
            settled(head.page());
            head.page().evaluate(SLOW);
            sheetIssued(worker, episode);
            head.page().waitForCondition(() -> Boolean.TRUE.equals(head.page().evaluate("window.answers > 0")));
            worker.step(episode, "tell-parents").locator("input[value=REACHED]").check();
            worker.press("Enregistrer l’appel").sees("Recherche commencée");
            assertThat(now(head)).containsText("Recherche en cours");
        }
    }

    @Test
    void what_changed_before_the_page_was_listened_to_is_asked_for_once_it_is() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            var episode = declared(head);
            var held = new AtomicReference<Route>();
            head.page().route("**/live", held::set);
            head.go(episode);
            head.page().waitForCondition(() -> held.get() != null);
            sheetIssued(worker, episode);
            assertThat(now(head)).containsText(TO_DO);
            held.get().resume();
            assertThat(now(head)).not().containsText(TO_DO);
        }
    }

    @Test
    void a_part_that_could_not_be_read_is_asked_for_again_and_the_page_says_so_meanwhile() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            var episode = declared(head);
            head.listens().expects(503);
            settled(head.page());
            head.page()
                    .route(
                            "**" + episode + "*",
                            route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                            new Page.RouteOptions().setTimes(1));
            sheetIssued(worker, episode);
            assertThat(head.page().locator("#live-off")).isVisible();
            assertThat(now(head)).not().containsText(TO_DO);
            assertThat(head.page().locator("#live-off")).isHidden();
        }
    }

    private static Locator now(Persona persona) {
        return persona.page().locator("#episode-now");
    }

    private static void sheetIssued(Persona worker, String episode) {
        worker.step(episode, "issue-police-sheet");
        worker.press("Fiche remise à la police").sees("Remise de la fiche enregistrée.");
    }

    /** What the declaration itself sets in motion has come and gone. */
    private static void settled(Page page) {
        page.waitForTimeout(1500);
    }

    private static String declared(Persona by) {
        var page = by.go("/episodes/new").page();
        page.fill("#givenNames", "Éloïse");
        page.fill("#surnames", "Vigilant");
        page.fill("#birthDate", "2009-02-03");
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "CR_UNIT");
        by.press("Déclarer la fugue").sees("Fugue déclarée.");
        return by.address();
    }
}
