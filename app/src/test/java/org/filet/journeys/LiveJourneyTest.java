package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open page misses nothing of what changes, however slowly its answers come. */
@Journey
class LiveJourneyTest {

    private static final String TO_DO = "Remettre la fiche à la police";

    /** Nothing heals by itself with the minute, nor by the watch over a silent stream. */
    private static final String NO_MINUTES = "window.setInterval = () => 0";

    /** The first answer for parts of the page reaches it so many milliseconds after the server gave it; later ones too. */
    private static final String SLOW = """
            ([first, later]) => {
              const real = window.fetch;
              window.answers = 0;
              window.fetch = async (address, how) => {
                const answer = await real(address, how);
                await new Promise((done) => setTimeout(done, window.answers++ ? later : first));
                return answer;
              };
            }""";

    private final String origin;

    LiveJourneyTest(@LocalServerPort int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Both as slow: the second answer must not be thrown away. The first slower: it must not come last. */
    @ParameterizedTest
    @CsvSource({"3000, 3000", "6000, 1000"})
    void what_changes_while_an_answer_is_on_its_way_is_asked_for_again(int first, int later) {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            var episode = watched(head);
            head.page().evaluate(SLOW, List.of(first, later));
            sheetIssued(worker, episode);
            head.page().waitForCondition(() -> Boolean.TRUE.equals(head.page().evaluate("window.answers > 0")));
            worker.step(episode, "tell-parents").locator("input[value=REACHED]").check();
            worker.press("Enregistrer l’appel").sees("Recherche commencée");
            assertThat(now(head)).containsText("Recherche en cours");
            head.page().waitForTimeout(first);
            assertThat(now(head)).containsText("Recherche en cours");
        }
    }

    @Test
    void what_changed_before_the_page_was_listened_to_is_asked_for_once_it_is() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            var episode = watched(head);
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
            var episode = watched(head);
            head.expects(503);
            var busy = busyAt(head, "**" + episode + "*");
            sheetIssued(worker, episode);
            assertThat(head.page().locator("#live-off")).isVisible();
            busy.set(false);
            assertThat(now(head)).not().containsText(TO_DO);
            assertThat(head.page().locator("#live-off")).isHidden();
        }
    }

    @Test
    void a_page_takes_nothing_in_from_whoever_signs_in_next_in_the_same_browser() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau")) {
            watched(head);
            var token = head.page().locator("#act input[name=_csrf]").first();
            var before = token.inputValue();
            var other = head.page().context().newPage();
            other.navigate(origin + "/personas");
            other.locator("form[action='/personas/intervenante-gatineau'] button")
                    .click();
            other.waitForURL(origin + "/");
            assertThat(head.page().locator("#live-off")).isVisible();
            head.page().evaluate("document.dispatchEvent(new Event('filet:free'))");
            head.page().waitForTimeout(3000);
            assertThat(head.page().locator("#live-off")).isVisible();
            Assertions.assertThat(token.inputValue()).isEqualTo(before);
        }
    }

    @Test
    void a_form_that_is_on_its_way_stays_where_it_was_pressed_and_is_one_deed() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau")) {
            watched(head);
            head.expects(503);
            var busy = busyAt(head, "**/questions");
            head.press("Demander aux autres régions").sees("Pas encore envoyé");
            var key = head.page().locator("#known-elsewhere input[name=key]").first();
            var before = key.inputValue();
            head.page().evaluate("document.dispatchEvent(new Event('filet:free'))");
            head.page().waitForTimeout(3000);
            head.sees("Pas encore envoyé");
            Assertions.assertThat(key.inputValue()).isEqualTo(before);
            busy.set(false);
            head.sees("Dernière question");
        }
    }

    @Test
    void what_is_done_leads_nowhere_while_something_else_of_the_page_is_not_sent() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau")) {
            var episode = watched(head);
            var words = head.step(episode, "note").locator("textarea");
            words.fill("Vue au parc vers 5 h 45.");
            head.press("Demander aux autres régions");
            assertThat(head.page().locator("#known-elsewhere")).containsText("Dernière question");
            head.page().waitForTimeout(1500);
            assertThat(words).hasValue("Vue au parc vers 5 h 45.");
            head.page().locator("#act form button").first().click();
            assertThat(head.page().locator("#episode-timeline")).containsText("Vue au parc vers 5 h 45.");
            assertThat(head.page().locator("#known-elsewhere")).containsText("Dernière question");
        }
    }

    @Test
    void what_came_back_with_a_mistake_in_it_is_not_left_behind_without_a_word() {
        try (var head = Persona.onPhone(origin, "cheffe-gatineau")) {
            head.expects(422);
            var asked = new AtomicReference<>("");
            head.page().onDialog(dialog -> {
                asked.set(dialog.type());
                dialog.accept();
            });
            var page = head.go("/episodes/new").page();
            page.fill("#givenNames", "Éloïse");
            page.fill("#surnames", "Vigilant");
            page.fill("#birthDate", "2009-02-03");
            page.fill("#lastSeen", "2031-03-01T05:30");
            page.selectOption("#origin", "CR_UNIT");
            head.press("Déclarer la fugue");
            assertThat(page.locator("main .error").first()).isVisible();
            page.locator("header nav a").first().click();
            page.waitForURL(origin + "/");
            Assertions.assertThat(asked.get()).isEqualTo("beforeunload");
        }
    }

    /** What is asked for at this address finds a server that is busy, until it is said that it is not. */
    private static AtomicBoolean busyAt(Persona persona, String address) {
        var busy = new AtomicBoolean(true);
        persona.page().route(address, route -> {
            if (busy.get()) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        return busy;
    }

    private static Locator now(Persona persona) {
        return persona.page().locator("#episode-now");
    }

    private static void sheetIssued(Persona worker, String episode) {
        worker.step(episode, "issue-police-sheet");
        worker.press("Fiche remise à la police").sees("Remise de la fiche enregistrée.");
    }

    /** A declared episode on this page, which listens; what the declaration itself set in motion has come and gone. */
    private static String watched(Persona persona) {
        persona.page().addInitScript(NO_MINUTES);
        var episode = declared(persona);
        persona.go(episode).listens();
        persona.page().waitForTimeout(1500);
        return episode;
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
