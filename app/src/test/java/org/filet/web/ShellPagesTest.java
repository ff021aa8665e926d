package org.filet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Registry;
import org.filet.network.Shift;
import org.filet.testing.Door;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.SmallNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Door.class, ShellPagesTest.Defect.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ShellPagesTest {

    /** A page that breaks with something in its message that nobody may read. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Defect {
        @Bean
        RouterFunction<ServerResponse> defect() {
            return RouterFunctions.route()
                    .GET("/testing/defect", asked -> {
                        throw new IllegalStateException("a name nobody may read");
                    })
                    .build();
        }
    }

    private final String origin;
    private final SmallNetwork network;
    private final OrganisationId centre;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Live live;
    private final LiveFeed feed;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    ShellPagesTest(
            @LocalServerPort int port,
            Registry registry,
            Live live,
            LiveFeed feed,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.origin = "http://localhost:" + port;
        this.network = new SmallNetwork(registry);
        this.centre = network.organisation(Sector.INSTITUTIONAL);
        this.live = live;
        this.feed = feed;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void the_sign_in_page_offers_a_passkey_the_way_back_and_the_quick_exit() {
        var page = get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Entrer avec ma clé d’accès", "/recovery", "Sortie rapide", "lang=\"fr\"");
        assertThat(get("/quick-exit").statusCode()).isEqualTo(303);
    }

    @Test
    void a_page_is_never_kept_and_a_style_for_a_year_under_the_hash_of_its_content() {
        var page = get("/sign-in");
        assertThat(page.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .doesNotContain("unsafe");
        var style = Pattern.compile("/static/web/filet-[0-9a-f]{32}\\.css").matcher(page.body());
        assertThat(style.find()).isTrue();
        var sheet = get(style.group());
        assertThat(sheet.headers().firstValue("cache-control").orElse("")).contains("max-age=31536000");
        var font = Pattern.compile("/static/vendor/open-sans/[\\w-]+\\.woff2|\\.\\./vendor/[\\w/-]+\\.woff2")
                .matcher(sheet.body());
        assertThat(font.find()).isTrue();
        assertThat(get(URI.create(style.group()).resolve(font.group()).toString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_signed_in_finds_three_verbs_and_leaves_nothing_behind() {
        signIn();
        var home = get("/");
        assertThat(home.body()).contains("Je m’inquiète pour un·e jeune", "Je cherche qui appeler", "Je partage");
        assertThat(get("/?lang=en-CA").body()).contains("I am worried about a youth", "lang=\"en\"");
        var out = post("/sign-out", "_csrf=" + token(home));
        assertThat(out.headers().firstValue("clear-site-data").orElse("")).contains("cache");
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_of_a_session_that_ended_says_so_and_writes_nothing() {
        signIn();
        var answer = post("/sign-out", "_csrf=of-another-time");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Votre session a expiré", "n’a pas été enregistré");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_position_that_ended_opens_nothing_more() {
        var post = network.post(Role.YOUTH_WORKER, centre, null);
        var person = network.held(post, "Partante", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 2));
        network.enter();
        get(Door.address(person, post));
        assertThat(get("/").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        var after = get("/");
        clock.set(MovableClock.START);
        assertThat(after.statusCode()).isEqualTo(403);
        assertThat(after.body()).contains("Votre affectation à ce poste a pris fin", "/sign-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/who-to-call/organisations/NOBODY", "/who-to-call?region=Q9", "/error"})
    void an_address_that_leads_nowhere_has_its_page(String address) {
        signIn();
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Page introuvable", "Retour à l’accueil");
    }

    @Test
    void a_method_that_a_page_does_not_know_has_its_page() {
        signIn();
        var answer = post("/share", "_csrf=" + token(get("/")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Rien n’a été fait deux fois");
    }

    @Test
    void a_defect_shows_a_number_and_nothing_else() {
        signIn();
        var answer = get("/testing/defect");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("<strong>[0-9a-f]{8}</strong>")
                .doesNotContain("nobody may read");
    }

    @Test
    void who_to_call_answers_on_the_screen_and_on_paper() {
        var police = network.organisation(Sector.POLICE);
        network.held(
                network.post(Role.POLICE_OFFICER, police, null, Shift.always().toArray(Shift[]::new)), "De garde");
        signIn();
        var page = get("/who-to-call");
        assertThat(page.body()).contains("De garde jour et nuit", "tel:819-555-0101", "mailto:poste@example.org");
        assertThat(get("/who-to-call?sector=HEALTH").body()).contains("répond pour ce milieu");
        assertThat(get("/who-to-call?region=CA-BC").body()).contains("Personne n’est inscrit", "tel:819-555-0101");
        assertThat(get("/who-to-call/sheet").body()).contains("Établie le dim. 1 mars", "data-print");
        assertThat(get("/who-to-call/organisations/" + police).body()).contains("De garde", "A-2.1");
        assertThat(get("/share").body()).contains("Feuille de garde");
    }

    @Test
    @Timeout(60)
    void a_word_reaches_the_open_pages_of_the_organisation_with_the_commit() throws Exception {
        signIn();
        var stream = browser.send(
                HttpRequest.newBuilder(URI.create(origin + "/live")).build(), BodyHandlers.ofLines());
        var lines = stream.body().iterator();
        assertThat(until(lines::next, "event:hello")).isTrue();
        transaction.executeWithoutResult(status -> {
            live.tell(centre, "matches");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> live.tell(centre, "alerts"));
        assertThat(until(lines::next, "data:alerts")).isTrue();
        assertThat(feed.readers()).isPositive();
    }

    /** By itself it would go on for half an hour. */
    @Test
    @Timeout(60)
    void leaving_ends_the_open_stream() throws Exception {
        signIn();
        var home = get("/");
        var stream = browser.send(
                HttpRequest.newBuilder(URI.create(origin + "/live")).build(), BodyHandlers.ofLines());
        var lines = stream.body().iterator();
        assertThat(until(lines::next, "event:hello")).isTrue();
        assertThat(post("/sign-out", "_csrf=" + token(home)).statusCode()).isEqualTo(302);
        lines.forEachRemaining(line -> assertThat(line).isNotEqualTo("data:alerts"));
    }

    /** A stream follows a redirect: the session of the page there would replace the one of a page in front of somebody. */
    @Test
    void a_stream_that_comes_back_after_the_end_of_its_session_gets_no_other_one() throws Exception {
        signIn();
        assertThat(post("/sign-out", "_csrf=" + token(get("/"))).statusCode()).isEqualTo(302);
        var answer = get("/live");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKeys("location", "set-cookie");
    }

    private static boolean until(Supplier<String> lines, String wanted) {
        return Stream.generate(lines)
                .peek(line -> assertThat(line).isNotEqualTo("data:matches"))
                .anyMatch(wanted::equals);
    }

    private void signIn() {
        var post = network.post(Role.RUNAWAY_LIAISON, centre, null);
        var person = network.held(post, "Liaison");
        network.enter();
        assertThat(get(Door.address(person, post)).statusCode()).isEqualTo(303);
    }

    private static String token(HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> get(String address) {
        return send(request(address));
    }

    private HttpResponse<String> post(String address, String form) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(origin + address)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
