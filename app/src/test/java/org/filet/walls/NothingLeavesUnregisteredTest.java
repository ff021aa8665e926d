package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.filet.agreements.emergencies.BreakGlass;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.matching.MatchWork;
import org.filet.matching.Matching;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the register or the trail cannot be written, nothing about a youth is sent, shown or opened; not one byte. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class NothingLeavesUnregisteredTest {

    private static final List<String> MARKS = List.of("Zoralie", "Wapachee");

    /** Told by name when it was sent, with its row then. */
    private static final Set<String> SENT = Set.of("GET /alerts/{copy}");

    private static final String WORDS = "Une vie est en danger, personne ne répond.";

    private final List<Route> routes;
    private final MockMvcTester browser;
    private final World world;
    private final Tables tables;
    private final Alerts alerts;
    private final Agreements agreements;
    private final Directives directives;
    private final BreakGlass glass;
    private final Episodes episodes;
    private final Matching matching;
    private final MatchWork work;
    private final Stage stage;
    private final JdbcClient jdbc;

    NothingLeavesUnregisteredTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            WebApplicationContext context,
            List<MockMvcBuilderCustomizer> customizers,
            World world,
            Alerts alerts,
            Agreements agreements,
            Directives directives,
            BreakGlass glass,
            Episodes episodes,
            Matching matching,
            MatchWork work,
            Stage stage,
            @Outside JdbcClient jdbc) {
        this.routes = Route.all(mappings).stream()
                .filter(Route::reads)
                .filter(route -> !route.pattern().equals("/live"))
                .toList();
        this.browser = MockMvcTester.create(undisguised(context, customizers));
        this.world = world;
        this.tables = new Tables(jdbc);
        this.alerts = alerts;
        this.agreements = agreements;
        this.directives = directives;
        this.glass = glass;
        this.episodes = episodes;
        this.matching = matching;
        this.work = work;
        this.stage = stage;
        this.jdbc = jdbc;
    }

    /** A defect is a 500 that still has what was written before it; a container would hide that behind a page. */
    private static MockMvc undisguised(WebApplicationContext context, List<MockMvcBuilderCustomizer> customizers) {
        var builder = MockMvcBuilders.webAppContextSetup(context).addFilters((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (ServletException defect) {
                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, defect);
                ((HttpServletResponse) response).setStatus(500);
            }
        });
        var usual = new SpringBootMockMvcBuilderCustomizer(context);
        usual.setPrint(MockMvcPrint.NONE);
        usual.customize(builder);
        customizers.stream()
                .filter(customizer -> !(customizer instanceof SpringBootMockMvcBuilderCustomizer))
                .forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    @AfterEach
    void written_again() {
        jdbc.sql("drop function if exists registers.refused_for_a_test cascade").update();
        var first = agreements.known(world.director()).getLast();
        if (!first.state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void at_no_address_another_reads() {
        var things = world.built();
        assertThat(showing(things)).contains("GET /episodes/{id}", "GET /alerts/{copy}");
        refuseRowsOf("registers.disclosure");
        assertThat(showing(things)).isEqualTo(SENT);
    }

    @Test
    void the_answer_is_an_error_without_a_word_of_it_and_nothing_is_kept() {
        var page = "/episodes/" + world.built().get(Thing.EPISODE);
        refuseRowsOf("registers.disclosure");
        var before = counted();
        var result = read(world.host(), page);
        assertThat(result).hasStatus(500);
        assertThat(body(result)).isEmpty();
        assertThat(counted()).isEqualTo(before);
        var told = browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION,
                        Objects.requireNonNull(result.getRequest().getAttribute(RequestDispatcher.ERROR_EXCEPTION)))
                .with(stage.as(world.host()))
                .exchange();
        assertThat(told).hasStatus(500);
        assertThat(body(told)).doesNotContain(MARKS).doesNotContain("refused");
    }

    @Test
    void no_card_is_sent() {
        var episode = world.missing(world.worker());
        var key = RequestKey.fresh();
        refuseRowsOf("registers.disclosure");
        var before = tables.prints();
        refused(() -> alerts.compose(world.head(), key, episode, content()));
        assertThat(tables.prints()).isEqualTo(before);
        writtenAgain();
        alerts.compose(world.head(), key, episode, content());
        assertThat(tables.prints()).isNotEqualTo(before);
    }

    @Test
    void no_emergency_opens() {
        var episode = new EpisodeId(UUID.fromString(world.built().get(Thing.EPISODE)));
        directives.enter(
                stage.actor(Role.DIRECTOR, "CR-06"),
                "A2.1-59.1",
                UUID.randomUUID().toString(),
                "Appeler d’abord.");
        step(AgreementStep.SUSPEND);
        var call =
                new EmergencyCall(world.host().organisation(), "A2.1-59.1", Set.of(), WORDS, WORDS, Set.of(1, 2, 3, 4));
        glass.open(
                world.host(),
                RequestKey.fresh(),
                episodes.summary(world.worker(), episode).holding(),
                call);
        refuseRowsOf("registers.disclosure");
        for (var reader : List.of(world.host(), police())) {
            assertThat(body(read(reader, "/episodes/" + episode.value()))).isEmpty();
        }
        writtenAgain();
        for (var reader : List.of(world.host(), police())) {
            assertThat(body(read(reader, "/episodes/" + episode.value()))).contains("Wapachee");
        }
    }

    @Test
    void no_match_is_told() {
        var episode = world.known();
        refuseRowsOf("registers.disclosure");
        var before = matches();
        try {
            matching.ask(world.worker(), RequestKey.fresh(), episode);
        } catch (RuntimeException refusedAtOnce) {
            assertThat(refusedAtOnce).hasStackTraceContaining("refused for a test");
        }
        work.drain(left -> {});
        assertThat(matches()).isEqualTo(before);
        writtenAgain();
        matching.ask(world.worker(), RequestKey.fresh(), episode);
        work.drain(left -> {});
        assertThat(matches()).isNotEqualTo(before);
    }

    @Test
    void without_its_trace_nothing_sealed_opens_and_no_file_is_read() {
        var things = world.built();
        var episode = "/episodes/" + things.get(Thing.EPISODE);
        var opening = things.get(Thing.OPENING);
        assertThat(post(world.officer(), "/sealed/" + opening, Map.of("approved", "true")))
                .hasStatus(302);
        refuseRowsOf("registers.trail");
        assertThat(body(post(world.head(), episode + "/sealed/openings/" + opening, Map.of())))
                .isEmpty();
        assertThat(body(read(world.worker(), episode))).isEmpty();
        writtenAgain();
        assertThat(body(post(world.head(), episode + "/sealed/openings/" + opening, Map.of())))
                .contains("12, rue Inventée");
        assertThat(body(read(world.worker(), episode))).contains("Wapachee");
    }

    /** The addresses at which somebody of another organisation reads a name of the youth. */
    private Set<String> showing(Map<Thing, String> things) {
        var showing = new TreeSet<String>();
        for (var route : routes) {
            for (var address : Addresses.written(route, thing -> Objects.requireNonNull(things.get(thing)))) {
                for (var reader : List.of(world.host(), world.street(), police())) {
                    var result = read(reader, address);
                    var body = body(result);
                    assertThat(result.getResponse().getStatus() < 500 || body.isEmpty())
                            .as("%s", route)
                            .isTrue();
                    if (MARKS.stream().anyMatch(body::contains)) {
                        showing.add(route.toString());
                    }
                }
            }
        }
        return showing;
    }

    private MvcTestResult read(Actor actor, String address) {
        return browser.get().uri(address).with(stage.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(stage.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Actor police() {
        return stage.actor(Role.POLICE_OFFICER, "POL-06");
    }

    private static Content content() {
        var audience = new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.COMMUNITY));
        return new Content(Set.of(Instruction.CALL_IF_SEEN), "Manteau rouge", Stage.OUTAOUAIS, audience);
    }

    private static void refused(Runnable deed) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused).hasStackTraceContaining("refused for a test"));
    }

    /** As a full disk would, at that table only. */
    private void refuseRowsOf(String table) {
        jdbc.sql("""
                create function registers.refused_for_a_test() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$
                """).update();
        jdbc.sql("create trigger refused_for_a_test before insert on " + table
                        + " for each row execute function registers.refused_for_a_test()")
                .update();
    }

    private void writtenAgain() {
        jdbc.sql("drop function registers.refused_for_a_test cascade").update();
    }

    private List<Long> counted() {
        return List.of(
                count("registers.disclosure"),
                count("registers.trail"),
                count("registers.pending"),
                count("oversight.reading"));
    }

    private List<Long> matches() {
        return List.of(count("matching.match"), count("agreements.access_grant"), count("registers.disclosure"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void step(AgreementStep step) {
        agreements.take(
                world.director(),
                RequestKey.fresh(),
                agreements.known(world.director()).getLast().id(),
                step,
                new Words("Essai.", ""));
    }
}
