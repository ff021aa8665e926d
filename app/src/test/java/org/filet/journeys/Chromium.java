package org.filet.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A headless Chromium of the machine, one for all journeys of the run. The one without a window does where it is installed:
 * it draws no frame that nobody sees, and takes half the time. It knows no notices.
 */
final class Chromium {

    /** Printed where no browser is found. */
    static final String INSTALL = "sudo apt-get install -y chromium";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds: a busy machine is slow, not wrong. */
    private static final double PATIENCE = 120_000;

    private Chromium() {}

    /** Started by the first journey that needs it. */
    private static final class Running {
        static final Browser BROWSER = launch(windowless().or(Chromium::installed));
    }

    /** Started by the first journey about notices. */
    private static final class Whole {
        static final Browser BROWSER = launch(installed());
    }

    private static Optional<Path> windowless() {
        return Stream.of("/usr/bin/chromium-headless-shell")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A context of its own: another person, another machine. */
    static BrowserContext context(int width, int height) {
        return patient(Running.BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(width, height)));
    }

    /** The same in a browser that knows notices. */
    static BrowserContext withNotices(int width, int height) {
        return patient(Whole.BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(width, height)));
    }

    /** A context where scripts do not run. */
    static BrowserContext withoutScripts(int width, int height) {
        return patient(Running.BROWSER.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    /** Keeps a picture of the page in {@code target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static Browser launch(Optional<Path> program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(ARGUMENTS));
    }
}
