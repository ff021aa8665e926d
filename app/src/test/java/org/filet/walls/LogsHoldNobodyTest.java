package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is read, sent or goes wrong, no log line and no metric names anybody, nor holds what would open something. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class LogsHoldNobodyTest {

    private static final int ERRORS = 500;

    /** Names, a day of birth, telephones, an address, words that were said, a code. */
    private static final List<String> PLANTED = List.of(
            "Zoralie",
            "Wapachee",
            "2009-11-27",
            "819-555-0177",
            "12, rue Inventée",
            "cicatrice en étoile",
            "Manteau rouge",
            "Menaces de mort",
            "XKCDE-QRSTV");

    /** Where what people write is kept; each breaks a rule of the database from now on, with its row. */
    private static final List<String> BROKEN = List.of(
            "youths.youth",
            "runaways.episode",
            "runaways.journal",
            "runaways.clock",
            "runaways.sealed_fact",
            "runaways.sealed_opening",
            "alerts.alert",
            "alerts.copy",
            "alerts.tip",
            "alerts.journal",
            "agreements.consent",
            "agreements.conflict",
            "agreements.emergency",
            "agreements.directive",
            "registers.incident",
            "matching.question",
            "matching.pointer",
            "oversight.decoy",
            "signin.letter");

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|class=\"code\">([^<]+)<");

    private final List<Route> routes;
    private final MockMvcTester browser;
    private final World world;
    private final Youths youths;
    private final MeterRegistry meters;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final Map<Actor, RequestPostProcessor> signedIn = new HashMap<>();
    private final List<Request> broke = new ArrayList<>();
    private int broken;

    LogsHoldNobodyTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            World world,
            Youths youths,
            MeterRegistry meters,
            Stage stage,
            @Outside JdbcClient jdbc) {
        this.routes = Route.all(mappings).stream()
                .filter(route -> !route.pattern().equals("/live"))
                .toList();
        this.browser = browser;
        this.world = world;
        this.youths = youths;
        this.meters = meters;
        this.stage = stage;
        this.jdbc = jdbc;
    }

    /** Alone, or five hundred stack traces would stand in every run's output. */
    @BeforeEach
    void listened() {
        root().iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root()::detachAppender);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void whole_again() {
        root().detachAppender(log);
        usual.forEach(root()::addAppender);
        BROKEN.forEach(this::mend);
    }

    @Test
    void after_everything_was_read_sent_and_broken() {
        var planted = new Identity(
                "Zoralie",
                "Wapachee",
                "",
                LocalDate.of(2009, 11, 27),
                Gender.GIRL,
                "cicatrice en étoile",
                "819-555-0177");
        youths.register(world.worker(), planted, world.worker().region());
        var things = world.built();
        everywhere(things, false);
        BROKEN.forEach(
                table -> jdbc.sql("alter table " + table + " add constraint broken_for_a_test check (false) not valid")
                        .update());
        everywhere(things, true);
        assertThat(broke).hasSizeGreaterThan(20);
        for (int again = 0; broken < ERRORS; again++) {
            send(broke.get(again % broke.size()).again());
        }
        assertThat(secrets).isNotEmpty();
        assertThat(lines()).filteredOn(line -> line.contains("reference")).hasSizeGreaterThanOrEqualTo(ERRORS);
        assertThat(lines()).filteredOn(this::tells).isEmpty();
        assertThat(meters.getMeters()).isNotEmpty();
        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().toString())
                .filteredOn(this::tells)
                .isEmpty();
        LoggerFactory.getLogger(getClass()).error("reference 0", new IllegalStateException("Zoralie"));
        assertThat(lines()).filteredOn(this::tells).hasSize(1);
    }

    private boolean tells(String line) {
        return PLANTED.stream().anyMatch(line::contains) || secrets.stream().anyMatch(line::contains);
    }

    private record Request(Actor actor, Route route, String address, MultiValueMap<String, String> form) {

        /** With another key: a form that comes twice is one deed. */
        Request again() {
            form.set("key", UUID.randomUUID().toString());
            return this;
        }
    }

    /** Reads every page; or sends every form, as it should be and as it should not. */
    private void everywhere(Map<Thing, String> things, boolean forms) {
        for (var route : routes) {
            for (var address : Addresses.written(route, thing -> Objects.requireNonNull(things.get(thing)))) {
                for (var actor : List.of(world.head(), world.street())) {
                    if (!forms && route.reads()) {
                        send(new Request(actor, route, address, new LinkedMultiValueMap<>()));
                    }
                    if (forms && !route.reads()) {
                        var form = Answers.form(route, address, thing -> Objects.requireNonNull(things.get(thing)));
                        send(new Request(actor, route, address, form));
                        form.putAll(malformed());
                        send(new Request(actor, route, address, form).again());
                    }
                }
            }
        }
    }

    /** What the database itself refuses, and what is no number, day or choice. */
    private static MultiValueMap<String, String> malformed() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("givenNames", "Zoralie\u0000");
        form.add("surnames", "Wapachee\u0000");
        form.add("words", "Manteau rouge\u0000");
        form.add("search", "Zoralie Wapachee\u0000");
        form.add("motive", "Menaces de mort\u0000, 12, rue Inventée.");
        form.add("reason", "Zoralie Wapachee");
        form.add("information", "Zoralie\u0000");
        form.add("explanation", "819-555-0177\u0000");
        form.add("how", "Zoralie Wapachee\u0000");
        form.add("birthDate", "né·e le 2009-11-27");
        form.add("code", "XKCDE-QRSTV");
        form.add("name", "Zoralie\u0000Wapachee");
        return form;
    }

    private void send(Request request) {
        var as = signedIn.computeIfAbsent(request.actor(), stage::as);
        var result = browser.method(request.route().method())
                .uri(request.address())
                .params(request.form())
                .with(as)
                .exchange();
        var defect = result.getUnresolvedException();
        if (defect == null) {
            keepSecrets(result);
            return;
        }
        if (broken++ < ERRORS / 2) {
            broke.add(request);
        }
        // As the container does: the application's own page tells the log.
        browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, defect)
                .with(as)
                .exchange();
    }

    private void keepSecrets(MvcTestResult result) {
        if (secrets.size() > 100) {
            return;
        }
        var found = SECRET.matcher(body(result));
        while (found.find()) {
            secrets.add(Objects.requireNonNullElse(found.group(1), found.group(2)));
        }
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + "\n"
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    private void mend(String table) {
        jdbc.sql("alter table " + table + " drop constraint if exists broken_for_a_test")
                .update();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
