package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/** One persona at one machine, who came in by the front door. Leaving fails where the browser had to complain. */
final class Persona implements AutoCloseable {

    /** Tells when the stream has said hello; the page itself has no use for it. */
    private static final String EAR = """
            window.EventSource = class extends EventSource {
              constructor(address) { super(address); this.addEventListener("hello", () => { window.listening = true; }); }
            };""";

    /** Milliseconds until what must appear is missed. */
    private static final double PATIENCE = 60_000;

    static final int[] PHONE = {360, 740};
    static final int[] DESK = {1280, 900};

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    private Persona(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context.addInitScript(EAR);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Persona onPhone(String origin, String persona) {
        return new Persona(origin, Chromium.context(PHONE[0], PHONE[1])).enter(persona);
    }

    /** On a phone that knows notices. */
    static Persona onPhoneWithNotices(String origin, String persona) {
        return new Persona(origin, Chromium.withNotices(PHONE[0], PHONE[1])).enter(persona);
    }

    static Persona atDesk(String origin, String persona) {
        return new Persona(origin, Chromium.context(DESK[0], DESK[1])).enter(persona);
    }

    static Persona withoutScripts(String origin, String persona) {
        return new Persona(origin, Chromium.withoutScripts(DESK[0], DESK[1])).enter(persona);
    }

    private Persona enter(String persona) {
        go("/sign-in");
        page.locator("a[href='/personas']").click();
        page.locator("form[action='/personas/" + persona + "'] button").click();
        page.waitForURL(origin + "/");
        return this;
    }

    Page page() {
        return page;
    }

    Persona go(String address) {
        page.navigate(origin + address);
        return this;
    }

    /** The story is about an answer of this status: the browser notes such answers in its console. */
    Persona expects(int status) {
        expected.add("status of " + status);
        return this;
    }

    /** Where the visitor stands, without the machine's name. */
    String address() {
        return page.url().substring(origin.length()).replaceAll("[?#].*", "");
    }

    /** Presses the button or follows the link that says exactly this. */
    Persona press(String words) {
        var main = page.locator("main");
        main.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .or(main.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true)))
                .first()
                .click();
        return this;
    }

    /** Opens the form of a step on an episode's page. */
    Locator step(String episode, String step) {
        go(episode + "?step=" + step);
        return page.locator("#act form").first();
    }

    /** Sends a step's form. */
    Persona send(Locator form) {
        form.locator("button").first().click();
        return this;
    }

    /** The number of the newest alert on the episode's page. */
    String lastAlert() {
        page.waitForLoadState();
        return page.locator("#alerts h3").allInnerTexts().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Opens the alert from the inbox, once it is there. */
    void opensAlert(String number) {
        page.locator("#alerts-inbox a")
                .getByText(number, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**/alerts/*");
    }

    /** Waits until the page says it, however it comes to it. */
    Persona sees(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    Persona seesNot(String words) {
        assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    /** Waits for the live stream, so that what happens next reaches this page. */
    Persona listens() {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("window.listening === true")));
        return this;
    }

    /** Rules that axe finds seriously or critically broken on this page, and where. */
    List<String> barriers() {
        return Barriers.on(page);
    }

    /** The page fits a phone and a desk, is kept as a picture of each, and shuts nobody out. */
    void pictured(String name) {
        var before = page.viewportSize();
        for (int width : new int[] {PHONE[0], DESK[0]}) {
            page.setViewportSize(width, 800);
            Assertions.assertThat(page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(name + " fits " + width)
                    .isEqualTo(true);
            Chromium.picture(page, name + "-" + width);
        }
        page.setViewportSize(before.width, before.height);
        Assertions.assertThat(barriers()).as(name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        Assertions.assertThat(complaints).as("the browser's console").isEmpty();
    }
}
