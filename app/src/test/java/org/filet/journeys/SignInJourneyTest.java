package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Role;
import org.filet.network.Person;
import org.filet.network.Staff;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ConsoleCommand;
import org.filet.web.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Real people's way in, from the first link on the console, with Chromium's virtual authenticator. */
@NeedsChromium
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "filet.clocks.ticking=false",
            "filet.sessions.idle=15m",
            "filet.sessions.longest=12h",
            "server.servlet.session.cookie.name=__Host-filet_session",
            "server.servlet.session.cookie.secure=true"
        })
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInJourneyTest {

    private static final int PORT = freePort();
    private static final String ORIGIN = "http://localhost:" + PORT;
    private static final Pattern LINK = Pattern.compile("http://\\S+/enter#\\S+");

    private final ConsoleCommand invite;
    private final Stage stage;
    private final Staff staff;
    private final Sessions sessions;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    private Passkeys admin;

    SignInJourneyTest(
            List<ConsoleCommand> commands,
            Stage stage,
            Staff staff,
            Sessions sessions,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.invite = commands.stream()
                .filter(command -> command.name().equals("invite"))
                .findFirst()
                .orElseThrow();
        this.stage = stage;
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("filet.signin.origin", () -> ORIGIN);
    }

    @BeforeEach
    void someoneAdministers() {
        if (admin == null) {
            admin = new Passkeys(ORIGIN, 1280);
            admin.open(firstLink());
            admin.page().locator("#name").fill("Ève Administratrice");
            admin.page().locator("#organisation").selectOption("CR-07");
            admin.page().locator("#mailbox").fill("acces@cr-07.example");
            admin.register();
        }
        admin.enter().waitFor("/");
    }

    @AfterEach
    void backInTime() {
        clock.set(MovableClock.START);
        jdbc.sql("update web.session set seen_at = :now, entered_at = :now")
                .param("now", MovableClock.START.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    @Order(1)
    void a_link_works_once_in_one_browser_for_half_an_hour() {
        var link = firstLink();
        try (var one = new Passkeys(ORIGIN, 360);
                var other = new Passkeys(ORIGIN, 360)) {
            assertThat(one.open(link).address()).isEqualTo("/enter/key");
            assertThat(other.open(link).words()).contains("Ce lien ne fonctionne pas");
            one.page().locator("#name").fill("Noé Second");
            one.page().locator("#organisation").selectOption("CR-06");
            one.page().locator("#mailbox").fill("acces@cr-06.example");
            one.register();
            assertThat(one.open(link).words()).contains("Ce lien ne fonctionne pas");
        }
        var late = firstLink();
        clock.advance(Duration.ofMinutes(30));
        try (var one = new Passkeys(ORIGIN, 360)) {
            assertThat(one.open(late).words()).contains("Ce lien ne fonctionne pas");
        }
    }

    @Test
    @Order(2)
    void the_session_is_a_cookie_that_no_script_no_other_site_and_no_plain_network_reads() {
        var session = admin.page().context().cookies().stream()
                .filter(cookie -> cookie.name.contains("session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.name).isEqualTo("__Host-filet_session");
        assertThat(session.httpOnly).isTrue();
        assertThat(session.secure).isTrue();
        assertThat(session.sameSite).hasToString("STRICT");
        assertThat(session.path).isEqualTo("/");
        var stored = admin.page().evaluate("localStorage.length + sessionStorage.length");
        assertThat(stored).isEqualTo(0);
    }

    @Test
    @Order(3)
    void an_answer_opens_once_and_only_when_the_device_verified_its_owner_at_this_place() throws IOException {
        admin.press("Quitter", "header").go("/sign-in/passkey");
        var page = admin.page();
        var asked = admin.asked();
        var good = Passkeys.answered(page, asked);
        assertThat(admin.brought(good)).isEqualTo(200);
        admin.go("/").press("Quitter", "header").go("/sign-in/passkey");
        admin.asked();
        assertThat(admin.brought(good)).as("replayed under a new question").isEqualTo(403);
        assertThat(admin.brought(good)).as("replayed without a question").isEqualTo(403);

        admin.device().verifies(false);
        var unasked = page.evaluate("(asked) => ({ ...asked, userVerification: 'discouraged' })", admin.asked());
        assertThat(admin.brought(Passkeys.answered(page, unasked)))
                .as("owner not verified")
                .isEqualTo(403);
        admin.device().verifies(true);

        var elsewhere = page.context().newPage();
        elsewhere.route("http://localhost:1/", SignInJourneyTest::falseSite);
        elsewhere.navigate("http://localhost:1/");
        var copy = Authenticator.in(elsewhere);
        admin.device().copyTo(copy);
        assertThat(admin.brought(Passkeys.answered(elsewhere, admin.asked())))
                .as("another origin")
                .isEqualTo(403);
        elsewhere.close();
        assertThat(admin.brought(Passkeys.answered(page, admin.asked())))
                .as("here, for comparison")
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_session_ends_after_a_quarter_of_an_hour_of_nothing_and_after_twelve_hours_of_anything() {
        clock.advance(Duration.ofMinutes(14).plusSeconds(59));
        assertThat(admin.go("/").address()).isEqualTo("/");
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(admin.go("/").address()).startsWith("/sign-in");

        admin.enter().waitFor("/");
        for (int i = 0; i < 71; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(admin.go("/sessions").address()).as("after %d", i).isEqualTo("/sessions");
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(admin.go("/").address()).startsWith("/sign-in");
    }

    @Test
    @Order(5)
    void what_a_page_asks_by_itself_keeps_no_session_alive() {
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(5));
            admin.page().evaluate("fetch('/', { headers: { 'Filet-Refresh': 'yes' } }).then(a => a.text())");
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(admin.go("/").address()).startsWith("/sign-in");
    }

    @Test
    @Order(6)
    void inviting_asks_for_the_passkey_again_after_five_minutes_and_brings_back_what_was_typed() {
        clock.advance(Duration.ofMinutes(4).plusSeconds(59));
        assertThat(LINK.matcher(invited("Zoé À Temps")).find()).isTrue();
        clock.advance(Duration.ofSeconds(2));
        admin.go("/people");
        admin.page().locator("#name").fill("Léa D’Après");
        admin.press("Inviter", "form[action='/people/invite']");
        admin.sees("Est-ce toujours vous");
        Chromium.picture(admin.page(), "signin-step-up");
        admin.press("Utiliser ma clé d’accès");
        admin.page().locator("#link").waitFor();
        admin.sees("Léa D’Après");
    }

    @Test
    @Order(7)
    void an_invited_person_enters_and_is_out_everywhere_once_shut_out() {
        try (var person = new Passkeys(ORIGIN, 360)) {
            enrol(person, "Ariane Départ");
            person.enter().waitFor("/");
            person.page().evaluate("""
                    () => { window.over = false;
                      const feed = new EventSource('/live');
                      feed.addEventListener('hello', () => { window.listening = true; });
                      feed.addEventListener('error', () => { window.over = true; feed.close(); }); }""");
            until(person.page(), "window.listening === true");
            var card = card("Ariane Départ");
            unfold(card);
            long at = System.nanoTime();
            card.getByText("Fermer l’accès").click();
            until(person.page(), "window.over === true");
            System.out.println(
                    "stream closed " + Duration.ofNanos(System.nanoTime() - at).toMillis() + " ms after the press");
            assertThat(person.go("/").address()).startsWith("/sign-in");
            person.enter();
            person.page().locator("[data-problem]:not([hidden])").waitFor();
            person.sees("Cette clé n’ouvre pas ici");
            var shut = card("Ariane Départ");
            unfold(shut);
            shut.getByText("Rouvrir l’accès").click();
            card("Ariane Départ")
                    .getByText("Fermer l’accès")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            person.enter().waitFor("/");
        }
        assertThat(trail())
                .contains("Invited", "Enrolled", "Entered", "AccountDisabled", "EntryRefused", "AccountEnabled");
    }

    @Test
    @Order(8)
    void an_ended_tenure_closes_its_sessions_and_the_other_position_stays() {
        try (var person = new Passkeys(ORIGIN, 1280)) {
            enrol(person, "Malik Deux-Postes");
            var id = id("Malik Deux-Postes");
            var elsewhere = stage.actor(Role.COMMUNITY_WORKER, "COM-07");
            staff.appoint(system(), new Person(id, "Malik Deux-Postes"), elsewhere.position());
            person.enter().waitFor("/positions");
            assertThat(person.go("/").words()).contains("Votre affectation");
            person.go("/positions");
            Chromium.picture(person.page(), "signin-positions");
            person.press("Travailler à ce poste").waitFor("/");
            var here = person.page().getAttribute("body", "data-who");
            var cards = person.go("/positions").page().locator("main .card");
            assertThat(cards.count()).isEqualTo(2);
            person.press("Travailler à ce poste").waitFor("/");
            assertThat(sentFrom(person.page(), here)).isEqualTo("403 over");
            assertThat(sentFrom(person.page(), person.page().getAttribute("body", "data-who")))
                    .isEqualTo("404 null");

            var first = staff.seatsOf(id).stream()
                    .filter(seat -> seat.organisation().code().equals("CR-07"))
                    .findFirst()
                    .orElseThrow();
            staff.end(stage.actor(Role.DIRECTOR, "CR-07"), id, first.position());
            sessions.endAll(id);
            person.enter().waitFor("/");
            assertThat(person.words()).isNotEmpty();
        }
    }

    /** What becomes of a form that the script sends from a page drawn for a position. */
    private static String sentFrom(Page page, String who) {
        var token = page.locator("input[name=_csrf]").first().inputValue();
        var answer = page.request()
                .post(
                        ORIGIN + "/nothing-here",
                        RequestOptions.create()
                                .setHeader("Filet-Who", who)
                                .setForm(FormData.create().set("_csrf", token)));
        return answer.status() + " " + answer.headers().get("filet-session");
    }

    @Test
    @Order(9)
    void a_way_back_opens_in_the_browser_that_asked_once_an_administrator_made_sure() {
        try (var person = new Passkeys(ORIGIN, 360);
                var thief = new Passkeys(ORIGIN, 360);
                var fresh = new Passkeys(ORIGIN, 360)) {
            enrol(person, "Ophélie Perdue");
            fresh.go("/recovery").press("Demander un code");
            var code = fresh.page().locator(".code").innerText();
            Chromium.picture(fresh.page(), "signin-recovery-360");
            fresh.press("Continuer");
            fresh.sees("n’a pas encore été accepté");

            thief.go("/recovery").press("Demander un code");
            thief.page().locator("input[name=code]").evaluate("(field, code) => { field.value = code; }", code);

            var card = card("Ophélie Perdue");
            unfold(card);
            card.locator("input[name=code]").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
            card.getByText("En personne").click();
            card.getByText("Accepter le code").click();
            admin.page().getByText("C’est fait.").waitFor();

            thief.press("Continuer");
            thief.sees("n’a pas encore été accepté");
            fresh.press("Continuer").waitFor("/enter/key");
            fresh.sees("Ophélie Perdue", "remplace toutes les anciennes");
            assertThat(fresh.go("/").address()).startsWith("/sign-in");
            fresh.go("/enter/key").register();
            fresh.enter().waitFor("/");

            person.enter();
            person.page().locator("[data-problem]:not([hidden])").waitFor();
            person.sees("Cette clé n’ouvre pas ici");
            assertThat(fresh.go("/enter/key").words()).contains("Ce lien ne fonctionne pas");
        }
        assertThat(trail()).contains("RecoveryIssued", "Recovered");
    }

    @Test
    @Order(10)
    void a_code_is_dead_after_ten_minutes_and_a_closed_account_has_no_way_back() {
        try (var person = new Passkeys(ORIGIN, 360);
                var fresh = new Passkeys(ORIGIN, 360)) {
            enrol(person, "Tarik Tardif");
            fresh.go("/recovery").press("Demander un code");
            granted("Tarik Tardif", fresh.page().locator(".code").innerText());
            clock.advance(Duration.ofMinutes(10));
            fresh.press("Continuer");
            fresh.sees("n’a pas encore été accepté");
            clock.set(MovableClock.START);

            fresh.go("/recovery").press("Demander un code");
            granted("Tarik Tardif", fresh.page().locator(".code").innerText());
            var open = card("Tarik Tardif");
            unfold(open);
            open.getByText("Fermer l’accès").click();
            admin.page().getByText("C’est fait.").waitFor();
            fresh.press("Continuer");
            fresh.sees("n’a pas encore été accepté");
        }
    }

    @Test
    @Order(11)
    void several_passkeys_are_named_and_removed_but_the_last() {
        try (var person = new Passkeys(ORIGIN, 1280)) {
            enrol(person, "Simone Deux-Clés");
            person.enter().waitFor("/");
            assertThat(person.go("/passkeys").page().getByText("Retirer").count())
                    .isZero();
            person.go("/passkeys/new").press("Créer ma clé d’accès");
            person.page().locator("[data-problem]:not([hidden])").waitFor();
            person.sees("a déjà une clé d’accès");
            person.device().leave();
            Authenticator.in(person.page());
            person.go("/passkeys/new").press("Créer ma clé d’accès").waitFor("/passkeys");
            assertThat(person.page().locator("main .card").count()).isEqualTo(2);
            person.page().locator("#label-1").fill("Téléphone du bureau");
            person.press("Renommer");
            person.sees("Téléphone du bureau");
            Chromium.picture(person.page(), "signin-passkeys");
            person.press("Retirer");
            person.page().getByText("C’est fait.").waitFor();
            assertThat(person.page().locator("main .card").count()).isEqualTo(1);
        }
    }

    @Test
    @Order(12)
    void leaving_clears_the_browser_and_the_back_button_shows_the_sign_in_page() {
        admin.go("/people");
        var left = admin.page().waitForResponse("**/sign-out", () -> admin.press("Quitter", "header"));
        assertThat(left.headerValue("clear-site-data")).contains("cache");
        admin.page().goBack();
        assertThat(admin.address()).startsWith("/sign-in");
    }

    @Test
    @Order(13)
    void everyone_can_read_these_pages_on_every_screen_in_both_languages() {
        try (var phone = new Passkeys(ORIGIN, 360)) {
            for (var language : List.of("en-CA", "fr-CA")) {
                for (var address : List.of("/sign-in", "/sign-in/passkey", "/recovery", "/enter")) {
                    look(phone.go(address + "?lang=" + language).page(), address, language, 360);
                }
            }
            phone.open(firstLink());
            look(phone.page(), "/enter/key", "fr-CA", 360);
        }
        for (int width : new int[] {360, 1280}) {
            admin.page().setViewportSize(width, 800);
            for (var language : List.of("en-CA", "fr-CA")) {
                for (var address : List.of(
                        "/people",
                        "/passkeys",
                        "/sessions",
                        "/organisations",
                        "/organisations/CR-07",
                        "/passkeys/new")) {
                    look(admin.go(address + "?lang=" + language).page(), address, language, width);
                }
            }
        }
        admin.page().setViewportSize(1280, 800);
    }

    /** The press comes long after the page, or after another page of this browser took the cookie. */
    @Test
    @Order(14)
    void a_sign_in_page_left_open_longer_than_its_session_lets_in_all_the_same() {
        admin.press("Quitter", "header").go("/sign-in/passkey");
        admin.page().context().clearCookies();
        admin.press("Utiliser ma clé d’accès").waitFor("/");
    }

    private static void look(Page page, String address, String language, int width) {
        var name = "signin" + address.replaceAll("\\W+", "-") + "-" + language + "-" + width;
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        if (language.startsWith("fr")) {
            Chromium.picture(page, name);
            assertThat(Barriers.on(page)).as(name).isEmpty();
        }
    }

    /** Another site that has everything but the right address. */
    private static void falseSite(Route route) {
        try {
            var script = Files.readString(Path.of("src/main/resources/static/web/passkey.js"));
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>-</title><script>" + script + "</script>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unfold(Locator card) {
        card.locator("details").first().evaluate("details => { details.open = true; }");
    }

    /** The browser's own waiting compiles text, which these pages forbid. */
    private static void until(Page page, String condition) {
        for (int i = 0; i < 300 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
            page.waitForTimeout(100);
        }
        assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
    }

    private void enrol(Passkeys person, String name) {
        var link = LINK.matcher(invited(name));
        assertThat(link.find()).isTrue();
        person.open(link.group());
        person.sees(name);
        person.register();
    }

    /** Invites as the administrator; returns the link's page. */
    private String invited(String name) {
        admin.go("/people");
        admin.page().locator("#name").fill(name);
        admin.press("Inviter", "form[action='/people/invite']");
        admin.page().locator("#link").waitFor();
        return admin.page().locator("#link").inputValue();
    }

    private void granted(String name, String code) {
        var card = card(name);
        unfold(card);
        card.locator("input[name=code]").fill(code);
        card.getByText("En personne").click();
        card.getByText("Accepter le code").click();
        admin.page().getByText("C’est fait.").waitFor();
    }

    private Locator card(String name) {
        admin.go("/people");
        return admin.page()
                .locator("main .card")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private PersonId id(String name) {
        return new PersonId(jdbc.sql("select id from network.person where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private List<String> trail() {
        return jdbc.sql("select event from registers.trail")
                .query((row, number) -> row.getString("event"))
                .list();
    }

    private static Actor system() {
        return Actor.clock(new OrganisationId("FILET"), Stage.OUTAOUAIS);
    }

    private String firstLink() {
        var said = new ByteArrayOutputStream();
        assertThat(invite.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        var link = LINK.matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
