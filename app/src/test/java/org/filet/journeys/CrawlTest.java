package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.filet.kernel.Actor;
import org.filet.testing.Door;
import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Every kind of page that five people reach by links, and every record of a region where hostile text stands in every
 * field: nothing of it becomes part of a page or runs, nothing is asked from elsewhere, nothing is kept in the browser.
 */
@NeedsChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Door.class, ShellJourneyTest.Waiting.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CrawlTest {

    /** Told by the browser itself, before any script of the page. */
    private static final String EAR = """
            window.violations = [];
            document.addEventListener('securitypolicyviolation',
              e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));""";

    /** Elements that no page of ours has, or only made of what somebody typed. */
    private static final String MADE = """
            [...document.querySelectorAll('[data-h], iframe, object, embed, base, [srcdoc], meta[http-equiv=refresh],'
              + ' [onerror], [onload], [onfocus], [ontoggle], [onmouseover], a[href^=javascript]')].map(e => e.outerHTML)
              .concat([...document.scripts].filter(s => !s.src.startsWith(location.origin + '/static/')).map(s => s.outerHTML))""";

    private static final String KEPT = """
            async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
              (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')""";

    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))";

    private final String origin;
    private final HostileWorld world;

    /** Made by hand: a bean more would be an application more. */
    CrawlTest(@LocalServerPort int port, AutowireCapableBeanFactory beans) {
        this.origin = "http://localhost:" + port;
        this.world = beans.createBean(HostileWorld.class);
    }

    /** What is wrong with the pages somebody saw, and how many those were. */
    private record Walk(Map<String, String> pages, List<String> wrong) {}

    @Test
    void what_is_hostile_does_act_where_nothing_escapes_it() {
        assertThat(HostileText.all()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        try (var context = Chromium.context(1280, 900)) {
            var page = context.newPage();
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            page.setContent("<img data-h src=x onerror=alert(9)><p>"
                    + HostileText.texts(120).getFirst());
            page.waitForCondition(() -> !dialogs.isEmpty());
            assertThat((List<?>) page.evaluate(MADE)).isNotEmpty();
        }
    }

    @Test
    void nothing_that_was_typed_runs_and_nothing_stays_in_the_browser() {
        var written = world.written();
        var seen = new HashMap<String, String>();
        for (var actor : world.everyone()) {
            var walk = walk(actor, written);
            assertThat(walk.wrong).as("%s", actor.role()).isEmpty();
            walk.pages.forEach((address, text) -> seen.merge(address, text, String::concat));
        }
        long kinds = seen.keySet().stream().map(CrawlTest::kind).distinct().count();
        System.out.println(
                "crawl: " + kinds + " kinds of pages, " + HostileText.all().size() + " hostile texts");
        assertThat(kinds).isGreaterThan(40);
        for (var shown : List.of("/episodes/", "/incidents/", "/agreements/", "/alerts/")) {
            assertThat(written)
                    .filteredOn(address -> address.startsWith(shown))
                    .as("shown as typed")
                    .anyMatch(address -> seen.getOrDefault(address, "").contains("alert(9)"));
        }
    }

    /** By links, each kind of address once; then every record that was written. */
    private Walk walk(Actor actor, List<String> written) {
        var walk = new Walk(new HashMap<>(), new CopyOnWriteArrayList<>());
        try (var context = Chromium.context(1280, 900)) {
            var page = listened(context, walk);
            page.navigate(origin + Door.address(actor.person(), actor.position()));
            var waiting = new ArrayDeque<>(List.of("/"));
            var kinds = new ArrayList<String>();
            while (!waiting.isEmpty()) {
                var address = waiting.poll();
                if (leads(address) && !kinds.contains(kind(address))) {
                    kinds.add(kind(address));
                    look(page, address, walk);
                    links(page).forEach(waiting::add);
                }
            }
            written.stream()
                    .filter(address -> HostileWorld.reads(actor, address))
                    .forEach(address -> look(page, address, walk));
            world.post(actor).ifPresent(post -> invited(page, post, walk));
            if (!"0 0 0 0 0".equals(page.evaluate(KEPT))) {
                walk.wrong.add("kept in the browser: " + page.evaluate(KEPT));
            }
        }
        return walk;
    }

    private Page listened(BrowserContext context, Walk walk) {
        context.addInitScript(EAR);
        context.onRequest(asked -> {
            if (!asked.url().startsWith(origin + "/")) {
                walk.wrong.add("asked " + asked.url());
            }
        });
        var page = context.newPage();
        page.onDialog(dialog -> {
            walk.wrong.add("dialog at " + page.url());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                walk.wrong.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> walk.wrong.add(page.url() + ": " + error));
        return page;
    }

    private void look(Page page, String address, Walk walk) {
        try {
            page.navigate(origin + address);
            found(page, walk);
            walk.pages.put(address, page.locator("body").innerText());
        } catch (PlaywrightException e) {
            // Led away while it was looked at, for one.
            walk.wrong.add(address + ": " + e.getMessage());
        }
    }

    private static void found(Page page, Walk walk) {
        ((List<?>) page.evaluate(MADE)).forEach(made -> walk.wrong.add(page.url() + " holds " + made));
        ((List<?>) page.evaluate("window.violations")).forEach(what -> walk.wrong.add(page.url() + ": " + what));
    }

    /** The one field whose text is shown by the page that takes it. */
    private void invited(Page page, String post, Walk walk) {
        HostileText.texts(120).stream().limit(5).forEach(name -> {
            page.navigate(origin + "/people");
            page.fill("#name", name);
            page.selectOption("#position", post);
            page.locator("form[action='/people/invite'] button").click();
            page.waitForLoadState();
            found(page, walk);
        });
        look(page, "/people", walk);
        assertThat(page.locator("body").innerText()).contains("alert(9)");
    }

    private static List<String> links(Page page) {
        return ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).toList();
    }

    /** Neither out of here nor to a file. */
    private static boolean leads(String address) {
        return !address.startsWith("//")
                && !address.startsWith("/quick-exit")
                && !address.startsWith("/static/")
                && !address.contains(".csv")
                && !address.contains(".pdf");
    }

    /** The address without what differs from one record to the next. */
    private static String kind(String address) {
        return address.replaceAll("[?#].*", "")
                .replaceAll("[0-9a-f-]{36}", "one")
                .replaceAll("/[A-Z]+-[\\w-]+", "/code");
    }
}
