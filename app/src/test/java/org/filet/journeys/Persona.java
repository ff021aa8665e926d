package org.filet.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** Someone of the demo at a browser of their own. */
final class Persona {

    /** Milliseconds until what must appear is missed. */
    private static final double PATIENCE = 60_000;

    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Persona(Page page, String home) {
        this.page = page;
        this.home = home;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** Signs in through the page of personas, as a visitor of the demo does. */
    static Persona enters(String slug, String home, int width, int height) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var persona = new Persona(Chromium.context(width, height).newPage(), home);
        persona.go("/personas");
        persona.page.locator("form[action='/personas/" + slug + "'] button").click();
        persona.page.waitForURL(home + "/");
        return persona;
    }

    Page page() {
        return page;
    }

    /** What the browser complained of, policy violations included. */
    List<String> complaints() {
        return complaints;
    }

    Persona go(String path) {
        page.navigate(path.startsWith("http") ? path : home + path);
        return this;
    }

    String address() {
        return page.url().replaceFirst("[#?].*", "");
    }

    void press(String button) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void sees(String text) {
        PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
    }

    void seesNothingOf(String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).not().containsText(text);
    }

    /** The form of a deed, its folded part opened. */
    Locator form(String path) {
        var form = page.locator("main form[action$='/" + path + "']").first();
        var folded = page.locator("details:not([open])")
                .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/" + path + "']")));
        if (folded.count() > 0) {
            folded.first().locator("summary").first().click();
        }
        return form;
    }

    /** Fills what is asked, sends the form and waits for the answer. */
    void does(String path, Choice... choices) {
        var form = form(path);
        for (var choice : choices) {
            choice.in(form);
        }
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> form.locator("button").first().click());
        page.waitForLoadState();
    }

    /** One thing filled in. */
    @FunctionalInterface
    interface Choice {
        void in(Locator form);

        static Choice tick(String name, String value) {
            return form -> form.locator("input[name='" + name + "'][value='" + value + "']")
                    .check();
        }

        static Choice write(String name, String text) {
            return form -> form.locator("[name='" + name + "']").fill(text);
        }

        static Choice pick(String name, String value) {
            return form -> form.locator("select[name='" + name + "']").selectOption(value);
        }
    }

    /** Rules that axe finds seriously or critically broken on this page. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Rule::getId)
                        .toList();
    }

    boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
