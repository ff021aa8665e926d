package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.Role;
import org.filet.network.Person;
import org.filet.network.Staff;
import org.filet.testing.Issuer;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ConsoleCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The way in through an organisation's identity provider, at another site, with a provider that can lie. */
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
class ProviderJourneyTest {

    private static final int PORT = freePort();
    private static final String ORIGIN = "http://localhost:" + PORT;
    private static final Pattern LINK = Pattern.compile("http://\\S+/enter#\\S+");
    private static final String NAME = "Réseau d’essai";
    private static final String UNKNOWN = "Ce compte n’ouvre pas ici";
    private static final String OVER = "Cette demande est passée";

    private final ConsoleCommand invite;
    private final Stage stage;
    private final Staff staff;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final Issuer issuer;

    private Passkeys admin;

    ProviderJourneyTest(
            List<ConsoleCommand> commands,
            Stage stage,
            Staff staff,
            MovableClock clock,
            @Outside JdbcClient jdbc,
            JdbcConnectionDetails database) {
        this.invite = commands.stream()
                .filter(command -> command.name().equals("invite"))
                .findFirst()
                .orElseThrow();
        this.stage = stage;
        this.staff = staff;
        this.clock = clock;
        this.jdbc = jdbc;
        this.database = database;
        this.issuer = new Issuer(clock);
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("filet.signin.origin", () -> ORIGIN);
    }

    @BeforeAll
    void aProviderIsEntered() throws IOException {
        Files.writeString(Files.createDirectories(Postgres.providers(database)).resolve("cr-07"), Issuer.SECRET);
        admin = new Passkeys(ORIGIN, 1280);
        admin.open(said());
        admin.page().locator("#name").fill("Ève Administratrice");
        admin.page().locator("#organisation").selectOption("CR-07");
        admin.page().locator("#mailbox").fill("acces@cr-07.example");
        admin.register();
        admin.enter().waitFor("/");
        admin.go("/organisations/CR-07/provider");
        var page = admin.page();
        page.locator("#french").fill(NAME);
        page.locator("#issuer").fill(issuer.address());
        page.locator("#client").fill(Issuer.CLIENT);
        page.locator("#secret").fill("cr-07");
        page.locator("#amr").fill("hwk otp");
        admin.press("Enregistrer");
        page.locator("#back").waitFor();
    }

    @AfterAll
    void gone() {
        issuer.close();
        admin.close();
    }

    @AfterEach
    void backInTimeAndTruth() {
        issuer.lies(null);
        clock.set(MovableClock.START);
        jdbc.sql("update web.session set seen_at = :now, entered_at = :now")
                .param("now", MovableClock.START.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from signin.failure").update();
    }

    @Test
    @Order(1)
    void an_invited_person_comes_through_the_provider_and_gets_the_same_session_as_anybody() {
        try (var person = new Passkeys(ORIGIN, 360)) {
            enrol(person, "Ariane Fédérée", "ariane", Role.YOUTH_WORKER);
            assertThat(issuer.asked())
                    .containsEntry("response_type", "code")
                    .containsEntry("scope", "openid")
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("prompt", "login")
                    .containsEntry("max_age", "0")
                    .containsKeys("state", "nonce", "code_challenge");
            assertThat(person.go("/").address())
                    .as("an invitation opens no session")
                    .startsWith("/sign-in");
            enter(person).waitFor("/");
            var session = person.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.contains("session"))
                    .findFirst()
                    .orElseThrow();
            assertThat(session.sameSite).hasToString("STRICT");
            clock.advance(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(person.go("/").address()).startsWith("/sign-in");
        }
        assertThat(jdbc.sql("select count(*) from signin.passkey where person = :person")
                        .param("person", id("Ariane Fédérée").value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(trail("Ariane Fédérée")).containsExactly("Enrolled", "Entered", "IdentityBound");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(textBlock = """
            NONCE, ne va pas avec votre demande
            AUDIENCE, pas faite pour Filet
            TWO_AUDIENCES, pas faite pour Filet
            ISSUER, pas faite pour Filet
            OTHER_ISSUER_IN_ANSWER, pas faite pour Filet
            EXPIRED, arrivée trop tard
            FROM_TOMORROW, arrivée trop tard
            UNSIGNED, pas signée
            OTHER_KEY, pas signée
            SHARED_SECRET, pas signée
            PASSWORD_ONLY, Un mot de passe seul n’ouvre jamais Filet
            SAYS_NOTHING, Un mot de passe seul n’ouvre jamais Filet
            STALE, ne vous a pas demandé de nouveau
            NO_AUTH_TIME, ne vous a pas demandé de nouveau
            OLD_CODE, n’a pas accepté la demande
            DECLINES, n’a pas accepté la demande
            """)
    void a_lie_is_refused_in_its_own_words_whoever_it_is_about(Issuer.Lie lie, String words) {
        try (var known = new Passkeys(ORIGIN, 360);
                var unknown = new Passkeys(ORIGIN, 360)) {
            issuer.lies(lie);
            issuer.subject("ariane");
            var told = finished(enter(known)).words();
            issuer.subject("a-stranger");
            assertThat(told).contains(words).isEqualTo(finished(enter(unknown)).words());
            assertThat(known.go("/").address()).startsWith("/sign-in");
            assertThat(unknown.go("/").address()).startsWith("/sign-in");
        }
    }

    @Test
    @Order(3)
    void a_stranger_and_whoever_was_shut_out_read_the_same_and_an_address_opens_nothing() {
        try (var stranger = new Passkeys(ORIGIN, 360);
                var shut = new Passkeys(ORIGIN, 360)) {
            issuer.subject("direction@cr-07.example");
            var told = finished(enter(stranger)).words();
            assertThat(told).contains(UNKNOWN);
            jdbc.sql("update signin.account set disabled_at = now() where person = :person")
                    .param("person", id("Ariane Fédérée").value())
                    .update();
            issuer.subject("ariane");
            assertThat(finished(enter(shut)).words()).isEqualTo(told);
            jdbc.sql("update signin.account set disabled_at = null").update();
        }
        assertThat(trail("Ariane Fédérée")).contains("EntryRefused");
        try (var namesake = new Issuer(clock).subject("ariane");
                var person = new Passkeys(ORIGIN, 360)) {
            point(namesake);
            assertThat(finished(enter(person)).words())
                    .as("the same subject of another issuer")
                    .contains(UNKNOWN);
        } finally {
            point(issuer);
        }
    }

    @Test
    @Order(4)
    void an_answer_is_good_once_in_one_browser_for_five_minutes() {
        try (var person = new Passkeys(ORIGIN, 360);
                var other = new Passkeys(ORIGIN, 360)) {
            issuer.subject("ariane");
            var answer = answer(person);
            assertThat(other.go(answer).words()).as("another browser").contains(OVER);
            assertThat(person.go(answer).address()).isEqualTo("/");
            assertThat(person.go(answer).words()).as("again").contains(OVER);
            var late = answer(other);
            clock.advance(Duration.ofMinutes(5));
            assertThat(other.go(late).words()).as("late").contains(OVER);
            var forged = answer(other).replaceAll("state=[^&]*", "state=guessed");
            assertThat(other.go(forged).words()).as("another state").contains(OVER);
        }
    }

    @Test
    @Order(5)
    void a_provider_that_is_switched_off_ends_what_it_opened_and_opens_nothing() {
        try (var person = new Passkeys(ORIGIN, 1280);
                var waiting = new Passkeys(ORIGIN, 360)) {
            issuer.subject("ariane");
            enter(person).waitFor("/");
            person.page().evaluate("""
                    () => { window.over = false;
                      const feed = new EventSource('/live');
                      feed.addEventListener('hello', () => { window.listening = true; });
                      feed.addEventListener('error', () => { window.over = true; feed.close(); }); }""");
            until(person.page(), "window.listening === true");
            var answer = answer(waiting);
            admin.enter().waitFor("/");
            admin.go("/organisations/CR-07/provider");
            long at = System.nanoTime();
            admin.press("Fermer cette entrée, maintenant");
            until(person.page(), "window.over === true");
            var took = Duration.ofNanos(System.nanoTime() - at);
            System.out.println("stream closed " + took.toMillis() + " ms after the provider was switched off");
            assertThat(person.go("/").address()).startsWith("/sign-in");
            assertThat(person.page().locator("a[href='/sign-in/provider']").count())
                    .isZero();
            assertThat(waiting.go(answer).words()).contains("Cette entrée est fermée");
            assertThat(person.go(address()).words()).contains("Cette entrée est fermée");
            admin.go("/organisations/CR-07/provider").press("Rouvrir cette entrée");
            admin.page().getByText("Fermer cette entrée, maintenant").waitFor();
            enter(person).waitFor("/");
        }
    }

    @Test
    @Order(6)
    void what_is_protected_asks_the_provider_again_and_only_a_fresh_proof_counts() {
        try (var director = new Passkeys(ORIGIN, 1280)) {
            enrol(director, "Irène Directrice", "irene", Role.DIRECTOR);
            enter(director).waitFor("/");
            clock.advance(Duration.ofMinutes(5).plusSeconds(1));
            director.go("/people");
            director.page().locator("#name").fill("Léa D’Après");
            director.press("Inviter", "form[action='/people/invite']");
            director.sees("Est-ce toujours vous");
            assertThat(director.words()).doesNotContain("clé d’accès");
            look(director.page(), "step-up", "fr-CA", 1280);
            issuer.lies(Issuer.Lie.STALE);
            assertThat(asked(director)).contains("ne vous a pas demandé de nouveau");
            director.press("Continuer");
            director.sees("Est-ce toujours vous");
            issuer.lies(null).subject("ariane");
            assertThat(asked(director)).as("somebody else").contains(UNKNOWN);
            issuer.subject("irene");
            assertThat(asked(director)).contains("Fermez cet onglet");
            director.press("Continuer");
            director.page().locator("#link").waitFor();
            director.sees("Léa D’Après");
        }
        assertThat(trail("Irène Directrice")).contains("ProvenAgain");
    }

    @Test
    @Order(7)
    void whoever_has_a_passkey_links_their_account_and_the_provider_opens_its_own_organisation_only() {
        try (var person = new Passkeys(ORIGIN, 1280);
                var again = new Passkeys(ORIGIN, 360)) {
            person.open(invited("Malik Relié", Role.UNIT_HEAD)).register();
            var id = id("Malik Relié");
            staff.appoint(
                    Actor.clock(new OrganisationId("FILET"), Stage.OUTAOUAIS),
                    new Person(id, "Malik Relié"),
                    stage.actor(Role.COMMUNITY_WORKER, "COM-07").position());
            person.enter().waitFor("/positions");
            person.page().locator("main .card button").first().click();
            person.waitFor("/");
            issuer.subject("ariane");
            link(person);
            assertThat(person.words()).as("somebody else's").contains("déjà relié");
            issuer.subject("malik");
            link(person).waitFor("/passkeys");
            person.sees("Relié");
            look(person.page(), "passkeys", "fr-CA", 1280);

            enter(again).waitFor("/");
            assertThat(again.go("/positions").page().locator("main .card").count())
                    .isEqualTo(1);
            assertThat(again.go("/passkeys/new").words()).contains("Entrez avec votre clé d’accès");
            person.go("/passkeys").press("Ne plus relier");
            person.page().getByText("C’est fait.").waitFor();
            assertThat(again.go("/").address()).startsWith("/sign-in");
            assertThat(finished(enter(again)).words()).contains(UNKNOWN);
        }
        assertThat(trail("Malik Relié")).contains("IdentityBound", "IdentityFreed");
    }

    @Test
    @Order(8)
    void whoever_will_administer_the_installation_needs_a_passkey() {
        try (var person = new Passkeys(ORIGIN, 360)) {
            person.open(invited("Odile Seconde", Role.TECHNICAL_ADMINISTRATOR));
            person.sees("Odile Seconde");
            assertThat(person.words()).doesNotContain(NAME);
            assertThat(person.go("/enter/provider").words()).contains("Cette entrée est fermée");
        }
    }

    @Test
    @Order(9)
    void everyone_can_read_these_pages_on_every_screen_in_both_languages() {
        issuer.subject("ariane");
        for (int width : new int[] {360, 1280}) {
            admin.page().setViewportSize(width, 800);
            for (var language : List.of("en-CA", "fr-CA")) {
                try (var visitor = new Passkeys(ORIGIN, width)) {
                    for (var address : List.of("/sign-in", "/sign-in/provider")) {
                        look(visitor.go(address + "?lang=" + language).page(), address, language, width);
                    }
                    issuer.lies(Issuer.Lie.PASSWORD_ONLY);
                    look(finished(enter(visitor)).page(), "refused", language, width);
                    visitor.open(invited("Pauline Page", Role.YOUTH_WORKER));
                    look(visitor.page(), "enrol", language, width);
                }
                admin.enter().waitFor("/");
                look(admin.go("/organisations/CR-07/provider?lang=" + language).page(), "entered", language, width);
                admin.go("/?lang=fr-CA");
            }
        }
    }

    private static void look(Page page, String address, String language, int width) {
        var name = "provider-" + address.replaceAll("\\W+", "-") + "-" + language + "-" + width;
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(width);
        if (language.startsWith("fr")) {
            Chromium.picture(page, name);
            assertThat(Barriers.on(page)).as(name).isEmpty();
        }
    }

    /** Goes to the provider as a person does, and comes back. */
    private static Passkeys enter(Passkeys person) {
        person.go("/sign-in/provider");
        person.page().locator("main .verbs a").click();
        return person;
    }

    private static Passkeys finished(Passkeys person) {
        person.page().waitForURL(Pattern.compile(".*/finish\\?.*"));
        return person;
    }

    private Passkeys link(Passkeys person) {
        person.go("/passkeys");
        person.page()
                .locator("main a")
                .getByText("Relier mon compte de travail")
                .click();
        person.page().locator("main a").getByText("Continuer chez " + NAME).click();
        person.page().waitForURL(Pattern.compile(".*/(finish\\?.*|passkeys)$"));
        return person;
    }

    /** What the other tab says in the end. */
    private static String asked(Passkeys person) {
        var tab = person.page()
                .waitForPopup(
                        () -> person.page().locator("main a[target=_blank]").click());
        tab.waitForURL(Pattern.compile(".*/finish\\?.*"));
        var words = tab.locator("main").innerText();
        tab.close();
        return words;
    }

    /** The address that brings the provider's answer, before it is opened. */
    private String answer(Passkeys person) {
        var page = person.page();
        page.route(
                "**/finish?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>-</title>")));
        page.navigate(ORIGIN + address());
        page.waitForURL(Pattern.compile(".*/finish\\?.*"));
        page.unroute("**/finish?**");
        return page.url().substring(ORIGIN.length());
    }

    private String address() {
        return "/sign-in/provider/"
                + jdbc.sql("select id from signin.provider").query(UUID.class).single();
    }

    private void enrol(Passkeys person, String name, String subject, Role role) {
        person.open(invited(name, role));
        person.sees(name, NAME);
        issuer.subject(subject);
        person.page().locator("main a[href='/enter/provider']").click();
        person.waitFor("/sign-in/provider?registered");
    }

    private void point(Issuer to) {
        jdbc.sql("update signin.provider set issuer = :issuer")
                .param("issuer", to.address())
                .update();
    }

    /** Invites as the administrator; returns the link. */
    private String invited(String name, Role role) {
        admin.enter().waitFor("/");
        admin.go("/people?lang=fr-CA");
        admin.page().locator("#name").fill(name);
        admin.page()
                .locator("#position")
                .selectOption(stage.actor(role, "CR-07").position().toString());
        admin.press("Inviter", "form[action='/people/invite']");
        admin.page().locator("#link").waitFor();
        return admin.page().locator("#link").inputValue();
    }

    private PersonId id(String name) {
        return new PersonId(jdbc.sql("select id from network.person where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private List<String> trail(String name) {
        return jdbc.sql("select distinct event from registers.trail where about = :about"
                        + " and event not like 'Tenure%' order by event")
                .param("about", id(name).value())
                .query((row, number) -> row.getString("event"))
                .list();
    }

    /** The browser's own waiting compiles text, which these pages forbid. */
    private static void until(Page page, String condition) {
        for (int i = 0; i < 300 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
            page.waitForTimeout(100);
        }
        assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
    }

    private String said() {
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
