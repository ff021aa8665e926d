package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.runaways.facts.SealedFacts;
import org.filet.runaways.facts.SealedKind;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** However much an organisation has, no page hands it out: fifty at most, whatever is asked for in the address. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ListBoundsTest {

    private static final int MANY = 10_000;
    private static final int MOST = 50;

    /** With names of their own: more than any list may show. */
    private static final int REAL = 200;

    /** Longer, with the reason. */
    private static final Map<String, Integer> REGISTERS = Map.of(
            "/register", 10_000, // its keeper's; bounded by days and lines
            "/register.csv", 10_000,
            "/incidents", 1_000, // no youth: the incidents of the organisation, for whoever keeps the register
            "/incidents/register.csv", 1_000,
            "/my-access", 500, // one's own deeds, by code
            "/people", 500); // colleagues

    /** What somebody might try. */
    private static final String GREEDY =
            "size=10000&page=-1&limit=99999999999999999999&offset=-5&count=2147483648&per_page=0&sort=id&all=true";

    /** A file that a search offers. */
    private static final Pattern FILE = Pattern.compile("name=\"youth\"[^>]* value=\"[0-9a-f-]{36}\"");

    private static final Set<String> STREAMS = Set.of("/live");

    private final List<String> pages;
    private final MockMvcTester browser;
    private final Stage stage;
    private final World world;
    private final Youths youths;
    private final SealedFacts facts;
    private final Copies copies;

    ListBoundsTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            Stage stage,
            World world,
            Youths youths,
            SealedFacts facts,
            @Outside JdbcClient jdbc) {
        this.pages = Route.all(mappings).stream()
                .filter(route -> route.reads() && !route.pattern().contains("{"))
                .map(Route::pattern)
                .filter(page -> !STREAMS.contains(page))
                .toList();
        this.browser = browser;
        this.stage = stage;
        this.world = world;
        this.youths = youths;
        this.facts = facts;
        this.copies = new Copies(jdbc, MANY);
    }

    private Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-13");
    }

    private Actor officer() {
        return stage.actor(Role.PRIVACY_OFFICER, "CR-13");
    }

    private Actor street() {
        return stage.actor(Role.COMMUNITY_WORKER, "COM-13");
    }

    @Test
    void of_ten_thousand_no_page_shows_more_than_its_bound() {
        var real = real();
        var things = world.built();
        sealed();
        try {
            crowd(things, real);
            assertThat(longest(head(), "/episodes")).isEqualTo(MOST);
            assertThat(longest(head(), "/matches")).isEqualTo(MOST);
            assertThat(longest(head(), "/my-access")).isBetween(MOST, 500);
            assertThat(longest(street(), "/alerts")).isEqualTo(MOST);
            assertThat(longest(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"), "/alerts"))
                    .isEqualTo(MOST);
            assertThat(longest(officer(), "/matches/decoys")).isEqualTo(MOST);
            assertThat(longest(officer(), "/emergencies")).isEqualTo(MOST);
            assertThat(longest(officer(), "/sealed")).isEqualTo(MOST);
            // One section more: the decoys that the officer keeps.
            assertThat(longest(officer(), "/oversight")).isEqualTo(MOST + 1);
            assertThat(lines(officer(), "/incidents/register.csv")).isEqualTo(1_000 + 1);
            assertThat(beyond()).isEmpty();
        } finally {
            copies.end();
        }
    }

    @Test
    void a_search_by_a_name_that_hundreds_bear_shows_ten() {
        real();
        for (var search : List.of("/episodes/new/search", "/matches/pointers/search")) {
            var found = browser.post()
                    .uri(search + "?" + GREEDY)
                    .param("q", "Zoralie")
                    .param("search", "Zoralie")
                    .param("name", "Zoralie")
                    .with(stage.as(head()));
            var page = body(found.exchange().getResponse()::getContentAsString);
            assertThat(FILE.matcher(page).results()).as(search).hasSize(10);
        }
    }

    /** Where somebody gets more than a page may hold, or no page at all. */
    private List<String> beyond() {
        var beyond = new ArrayList<String>();
        for (var actor : List.of(
                head(),
                officer(),
                street(),
                stage.actor(Role.RUNAWAY_LIAISON, "CR-13"),
                stage.actor(Role.DIRECTOR, "CR-13"))) {
            for (var page : pages) {
                int most = REGISTERS.getOrDefault(page, MOST + 1);
                int longest = longest(actor, page + "?" + GREEDY);
                if (longest > most) {
                    beyond.add(actor.role() + " " + page + " " + longest);
                }
            }
        }
        return beyond;
    }

    private int longest(Actor actor, String address) {
        return LongestList.of(answered(actor, address));
    }

    private long lines(Actor actor, String address) {
        return answered(actor, address).lines().count();
    }

    private String answered(Actor actor, String address) {
        var response =
                browser.get().uri(address).with(stage.as(actor)).exchange().getResponse();
        assertThat(response.getStatus()).as("%s %s", actor.role(), address).isLessThan(500);
        var type = Objects.requireNonNullElse(response.getContentType(), "");
        return type.startsWith("text/html") || type.startsWith("text/csv") ? body(response::getContentAsString) : "";
    }

    private interface Body {
        String read() throws UnsupportedEncodingException;
    }

    private static String body(Body body) {
        try {
            return body.read();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Youths with names, so that what a list shows of them can be opened. */
    private UUID[] real() {
        var machine = Actor.clock(head().organisation(), head().region());
        var identities = IntStream.range(0, REAL)
                .mapToObj(number -> Identity.named(
                        "Zoralie", "Sansnombre" + letters(number), LocalDate.of(2009, 1, 1), Gender.GIRL))
                .toList();
        return youths.registerAll(machine, identities, head().region()).stream()
                .map(YouthId::value)
                .toArray(UUID[]::new);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** Each of its own row in the page of approvals; twenty an episode. */
    private void sealed() {
        var readers = Set.of(head().person());
        for (int some = 0; some < 3; some++) {
            var episode = world.missing(head());
            for (int one = 0; one < 20; one++) {
                var fact = facts.keep(
                        head(), RequestKey.fresh(), episode, SealedKind.SHELTER_ADDRESS, "1, rue Inventée", readers);
                facts.ask(head(), RequestKey.fresh(), fact, "Pour l’accompagner demain matin.");
            }
        }
    }

    /** The same again and again, for Laval; the first in each list have names. */
    private void crowd(Map<Thing, String> things, UUID[] real) {
        var youth = "(array['" + String.join("','", ids(real)) + "']::uuid[])[n]";
        var anyone = "coalesce(" + youth + ", gen_random_uuid())";
        var own = world.missing(head()).value().toString();
        copies.of(
                "runaways.episode",
                UUID.fromString(own),
                "'youth', " + anyone + ", 'last_seen', r.last_seen - interval '9 days' + n * interval '1 second'");
        copies.of(
                "alerts.alert",
                id(things, Thing.ALERT),
                "'number', 'A-99-' || lpad(n::text, 6, '0'), 'recipients', array['COM-13'], 'reached', array['13']");
        copies.of(
                "alerts.copy",
                id(things, Thing.COPY),
                "'alert', " + Copies.id()
                        + ", 'organisation', 'COM-13', 'region', '13', 'state', 'SENT', 'late_at', r.due_at");
        copies.of(
                "matching.pointer",
                id(things, Thing.POINTER),
                "'number', 5000000 + n, 'organisation', 'CR-13', 'ended_at', null, 'youth', " + anyone
                        + ", 'expires_at', r.expires_at + n * interval '1 second'");
        copies.of(
                "matching.match",
                id(things, Thing.MATCH),
                "'pointer', gen_random_uuid(), 'holder', 'CR-13', 'holder_region', '13', 'late_at', r.due_at");
        copies.of(
                "oversight.flag",
                id(things, Thing.FLAG),
                "'organisation', 'CR-13', 'youth', gen_random_uuid(), 'person', '" + head().person()
                        + "', 'position', '" + head().position() + "'");
        copies.of("agreements.emergency", id(things, Thing.EMERGENCY), "'number', 'DX-' || n, 'organisation', 'CR-13'");
        copies.of(
                "matching.canary_alert",
                id(things, Thing.DECOY_ALERT),
                "'organisation', 'CR-13', 'episode', gen_random_uuid()");
        copies.of("registers.incident", id(things, Thing.INCIDENT), "'number', 'IX-' || n, 'organisation', 'CR-13'");
    }

    private static List<String> ids(UUID[] real) {
        return List.of(real).stream().map(UUID::toString).toList();
    }

    private static UUID id(Map<Thing, String> things, Thing thing) {
        return UUID.fromString(Objects.requireNonNull(things.get(thing)));
    }
}
