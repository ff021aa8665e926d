package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever may not know of a thing is answered as if it did not exist, at every address, whatever they send. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ForeignReadsAsAbsentTest {

    private static final Set<Thing> OF_THE_YOUTH = Set.of(
            Thing.EPISODE,
            Thing.MATCH,
            Thing.CONFLICT,
            Thing.CONSENT,
            Thing.ALERT,
            Thing.TIP,
            Thing.STATEMENT,
            Thing.LEAD_PROPOSAL);

    /** « That session is over », « that device is told no more »: true whether or not it ever was. And what only a session opened by passkey is told. */
    private static final Set<String> SAYS_THE_SAME = Set.of(
            "POST /sessions/{id}/end",
            "POST /notices/devices/{id}/remove",
            "GET /passkeys/providers/{id}",
            "GET /passkeys/providers/{id}/bind",
            "POST /passkeys/providers/{id}/free");

    /** What ends a thing, in the order in which each leaves the next something to end. */
    private static final List<String> ENDS = List.of(
            "/run", "/remove", "/withdraw", "/drop", "/recall", "/outcome", "/oversight/{id}", "/disable", "/end");

    private final List<Route> routes;
    private final Answers answers;
    private final World world;
    private final Stage stage;
    private final Tables tables;

    ForeignReadsAsAbsentTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            World world,
            Stage stage,
            @Outside JdbcClient jdbc) {
        this.routes = Route.all(mappings).stream()
                .filter(route -> !Addresses.named(route).isEmpty())
                .toList();
        this.answers = new Answers(browser, stage);
        this.world = world;
        this.stage = stage;
        this.tables = new Tables(jdbc);
    }

    /** Laval, whatever the role; and Gatineau's own street organisation and police, whom nobody told. */
    private List<Actor> strangers() {
        return Stream.concat(
                        Stream.of(
                                        Role.YOUTH_WORKER,
                                        Role.RUNAWAY_LIAISON,
                                        Role.PRIVACY_OFFICER,
                                        Role.DIRECTOR,
                                        Role.TECHNICAL_ADMINISTRATOR)
                                .map(role -> stage.actor(role, "CR-13")),
                        Stream.of(
                                stage.actor(Role.POLICE_OFFICER, "POL-07"),
                                stage.actor(Role.COMMUNITY_WORKER, "COM-07")))
                .toList();
    }

    @Test
    void to_strangers() {
        var foreign = world.built();
        var before = tables.prints();
        for (var stranger : strangers()) {
            var closed = stranger.role() == Role.TECHNICAL_ADMINISTRATOR ? butOrganisations() : routes;
            assertThat(told(closed, stranger, foreign, absent()))
                    .as("%s", stranger)
                    .isEmpty();
        }
        assertThat(tables.prints()).isEqualTo(before);
    }

    /** Whoever administers the network enters organisations and their posts, and reads nothing else of them. */
    private List<Route> butOrganisations() {
        return routes.stream()
                .filter(route -> !Addresses.named(route).contains(Thing.ORGANISATION))
                .toList();
    }

    @Test
    void under_an_episode_of_ones_own() {
        var foreign = world.built();
        var stranger = stage.actor(Role.UNIT_HEAD, "CR-13");
        var own = world.missing(stranger).value().toString();
        foreign.put(Thing.EPISODE, own);
        var absent = absent();
        absent.put(Thing.EPISODE, own);
        var before = tables.prints();
        var nested = routes.stream()
                .filter(route -> Addresses.named(route).size() > 1)
                .filter(route -> Addresses.named(route).getFirst() == Thing.EPISODE)
                .toList();
        assertThat(nested).isNotEmpty();
        assertThat(told(nested, stranger, foreign, absent)).isEmpty();
        assertThat(tables.prints()).isEqualTo(before);
    }

    @Test
    void to_whoever_a_conflict_of_interest_shuts_out() {
        var foreign = world.built();
        assertThat(told(about(OF_THE_YOUTH), world.barred(), foreign, absent())).isEmpty();
    }

    @Test
    void to_recipients_of_an_alert_and_holders_of_a_match_whom_a_conflict_of_interest_shuts_out() {
        var foreign = world.built();
        world.shutOut(world.street(), foreign);
        world.shutOut(world.hostWorker(), foreign);
        assertThat(told(about(Set.of(Thing.COPY)), world.street(), foreign, absent()))
                .isEmpty();
        assertThat(told(about(Set.of(Thing.MATCH)), world.hostWorker(), foreign, absent()))
                .isEmpty();
    }

    private List<Route> about(Set<Thing> things) {
        return routes.stream()
                .filter(route -> things.containsAll(Addresses.named(route)))
                .toList();
    }

    /** Otherwise everything above would hold of pages that answer nobody. */
    @Test
    void but_not_to_whoever_may_know() {
        var own = world.built();
        var absent = absent();
        var silent = new ArrayList<String>();
        for (var route : endingLast()) {
            boolean known = insiders().stream()
                    .anyMatch(insider ->
                            !told(List.of(route), insider, own, absent).isEmpty());
            if (!known && !SAYS_THE_SAME.contains(route.toString())) {
                silent.add(route.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** What ends a thing comes after what still needs it. */
    private List<Route> endingLast() {
        return routes.stream()
                .sorted(Comparator.comparingInt(ForeignReadsAsAbsentTest::ending)
                        .thenComparing(Route::toString))
                .toList();
    }

    private static int ending(Route route) {
        return IntStream.range(0, ENDS.size())
                .filter(place -> route.pattern().endsWith(ENDS.get(place)))
                .map(place -> place + 1)
                .findFirst()
                .orElse(0);
    }

    private List<Actor> insiders() {
        return List.of(
                world.colleague(),
                world.worker(),
                world.head(),
                world.director(),
                world.officer(),
                world.hostWorker(),
                world.host(),
                world.street());
    }

    /** Where the two answers differ, or where there is none. */
    private List<String> told(List<Route> some, Actor actor, Map<Thing, String> there, Map<Thing, String> absent) {
        var told = new ArrayList<String>();
        for (var route : some) {
            var to = Addresses.written(route, in(there));
            var nowhere = Addresses.written(route, in(absent));
            for (int way = 0; way < to.size(); way++) {
                for (boolean filled : route.reads() ? new boolean[] {false} : new boolean[] {false, true}) {
                    var one = answer(actor, route, to.get(way), there, filled);
                    var other = answer(actor, route, nowhere.get(way), absent, filled);
                    if (!one.equals(other) || one.status() >= 500) {
                        told.add(route + " at " + to.get(way) + " " + one.status() + " " + other.status());
                    }
                }
            }
        }
        return told;
    }

    private Answers.Answer answer(Actor actor, Route route, String address, Map<Thing, String> ids, boolean filled) {
        MultiValueMap<String, String> form =
                filled ? Answers.form(route, address, in(ids)) : new LinkedMultiValueMap<>();
        var sent = ids.entrySet().stream()
                .filter(id -> id.getKey() != Thing.ORGANISATION
                        || Addresses.named(route).contains(Thing.ORGANISATION))
                .map(Map.Entry::getValue)
                .toList();
        return answers.of(actor, route, address, form, sent);
    }

    private static Function<Thing, String> in(Map<Thing, String> ids) {
        return thing -> Objects.requireNonNull(ids.get(thing), thing::name);
    }

    private static Map<Thing, String> absent() {
        var absent = new EnumMap<Thing, String>(Thing.class);
        for (var thing : Thing.values()) {
            absent.put(thing, UUID.randomUUID().toString());
        }
        absent.put(
                Thing.PASSKEY,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        absent.put(Thing.ORGANISATION, "XX-99");
        return absent;
    }
}
