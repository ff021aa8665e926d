package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Registry;
import org.filet.network.Shift;
import org.filet.testing.Door;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.SmallNetwork;
import org.filet.web.ActionItem;
import org.filet.web.ActionItem.Urgency;
import org.filet.web.ActionItems;
import org.filet.web.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** What every page shares, in a real browser: reach, size, life. */
@NeedsChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Door.class, ShellJourneyTest.Waiting.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ShellJourneyTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/share",
            "/who-to-call",
            "/who-to-call?region=CA-BC",
            "/who-to-call/sheet",
            "/who-to-call/organisations/",
            "/nothing-here");

    /** Things to do, without a module that has any. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Waiting {
        @Bean
        ActionItems waiting() {
            return actor -> List.of(
                    item(Urgency.LATE, Duration.ofHours(-3)),
                    item(Urgency.NOW, Duration.ofMinutes(40)),
                    item(Urgency.SOON, Duration.ofDays(2)));
        }

        private static ActionItem item(Urgency urgency, Duration due) {
            return new ActionItem(
                    "network.callback",
                    List.of(),
                    "/who-to-call",
                    urgency,
                    MovableClock.START.plus(due),
                    "819-555-0101");
        }
    }

    private final String origin;
    private final Live live;
    private final TransactionTemplate transaction;
    private final OrganisationId centre;
    private final PositionId post;
    private final PersonId person;

    ShellJourneyTest(@LocalServerPort int port, Registry registry, Live live, TransactionTemplate transaction) {
        this.origin = "http://localhost:" + port;
        this.live = live;
        this.transaction = transaction;
        var network = new SmallNetwork(registry);
        this.centre = network.organisation(Sector.INSTITUTIONAL);
        this.post = network.post(Role.RUNAWAY_LIAISON, centre, null);
        this.person = network.held(post, "Maëlle Bergeron-Trépanier");
        var police = network.organisation(Sector.POLICE);
        var always = Shift.always().toArray(Shift[]::new);
        network.held(network.post(Role.POLICE_OFFICER, police, null, always), "Jean-Sébastien Awashish");
        network.enter();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 1280})
    void pages_fit_the_screen_and_everyone_can_read_them(int width) {
        try (var context = Chromium.context(width, 800)) {
            var page = context.newPage();
            page.navigate(origin + "/sign-in");
            check(page, "sign-in", width);
            page.navigate(origin + Door.address(person, post));
            for (var address : PAGES) {
                page.navigate(origin + address + (address.endsWith("organisations/") ? centre : ""));
                check(page, address.replaceAll("\\W+", "-"), width);
            }
            page.navigate(origin + "/?lang=en-CA");
            check(page, "english", width);
        }
    }

    @Test
    void a_page_changes_by_itself_and_keeps_the_focus() {
        try (var context = Chromium.context(1280, 800)) {
            var page = context.newPage();
            page.navigate(origin + Door.address(person, post));
            page.evaluate("document.getElementById('todo').append('ancien')");
            page.focus("#todo a.button");
            page.waitForTimeout(1500);
            transaction.executeWithoutResult(status -> live.tell(centre, "alerts"));
            page.waitForCondition(() -> !page.locator("#todo").textContent().contains("ancien"));
            assertThat(page.evaluate("document.activeElement.closest('#todo') !== null"))
                    .isEqualTo(true);
            page.waitForCondition(
                    () -> !page.locator("#live-word").textContent().isEmpty());
        }
    }

    @Test
    void three_escapes_leave_a_public_page() {
        try (var context = Chromium.context(360, 800)) {
            var page = context.newPage();
            page.route("**/quick-exit", route -> route.fulfill());
            page.navigate(origin + "/sign-in");
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Escape");
            }
            page.waitForURL("**/quick-exit");
        }
    }

    private static void check(Page page, String name, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        var small = page.evaluate("[...document.querySelectorAll('button, .button, .phone, nav a, summary, select')]"
                + ".filter(e => e.offsetHeight > 0 && e.offsetHeight < 44).map(e => e.outerHTML)");
        assertThat((List<?>) small).as(name + ": targets under 44 px").isEmpty();
        Chromium.picture(page, "shell-" + name + "-" + width);
        assertThat(Barriers.on(page)).as(name).isEmpty();
    }
}
