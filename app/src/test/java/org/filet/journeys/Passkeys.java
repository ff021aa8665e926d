package org.filet.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/** Someone at a browser of their own, with a device that keeps passkeys. Leaving fails where the browser complained. */
final class Passkeys implements AutoCloseable {

    /** Answers a question of the server with this page's device, without sending it. */
    private static final String ANSWERED = """
            async (asked) => answer(await navigator.credentials.get({ publicKey: question(asked) }))""";

    /** Milliseconds. */
    private static final double PATIENCE = 60_000;

    /** A refused passkey or account; a page left open that is told, where it asks for news, that its session is over. */
    private static final List<String> EXPECTED = List.of("status of 401", "status of 403", "status of 409");

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final Authenticator device;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Passkeys(String origin, int width) {
        this.origin = origin;
        this.context = Chromium.context(width, 800);
        this.page = context.newPage();
        this.device = Authenticator.in(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::contains)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    Authenticator device() {
        return device;
    }

    Passkeys go(String address) {
        page.navigate(origin + address);
        return this;
    }

    /** Opens a link as if typed anew, so that its # is read. */
    Passkeys open(String link) {
        page.navigate("about:blank");
        page.navigate(link);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    String address() {
        return page.url().substring(origin.length());
    }

    String words() {
        return page.locator("main").innerText();
    }

    /** Waits until the page says all of it. */
    Passkeys sees(String... words) {
        for (var word : words) {
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText(
                            word,
                            new LocatorAssertions.ContainsTextOptions()
                                    .setUseInnerText(true)
                                    .setTimeout(PATIENCE));
        }
        return this;
    }

    Passkeys press(String button) {
        page.locator("main button")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses a button in one part of the page. */
    Passkeys press(String button, String part) {
        page.locator(part + " button")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Passkeys waitFor(String address) {
        try {
            page.waitForURL(origin + address, new Page.WaitForURLOptions().setTimeout(PATIENCE));
        } catch (TimeoutError missed) {
            throw new AssertionError(
                    "not at " + address + " but at " + address() + ": " + words() + complaints, missed);
        }
        return this;
    }

    /** Signs in with the passkey of this device. */
    Passkeys enter() {
        return go("/sign-in/passkey").press("Utiliser ma clé d’accès");
    }

    /** Makes the passkey that an opened letter offers. */
    Passkeys register() {
        return press("Créer ma clé d’accès").waitFor("/sign-in/passkey?registered");
    }

    /** What the server asks on the sign-in page. */
    Object asked() {
        return page.evaluate("send(document.querySelector('form[data-passkey]'), '/sign-in/passkey/options', {})");
    }

    /** What a device on this page answers. */
    static Object answered(Page page, Object asked) {
        return page.evaluate(ANSWERED, asked);
    }

    /** The status of the server's answer to an answer. */
    int brought(Object credential) {
        return (int) page.evaluate("""
                async (credential) => (await fetch("/sign-in/passkey", {
                  method: "POST",
                  headers: { "Content-Type": "application/json",
                             "X-CSRF-TOKEN": document.querySelector("form[data-passkey]").elements._csrf.value },
                  body: JSON.stringify({ credential }) })).status""", credential);
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(complaints).as("the browser's console").isEmpty();
    }
}
