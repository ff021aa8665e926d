package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever tries another's record, or one that does not exist, leaves a line in the trail: trying numbers is seen. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RefusalsAreTracedTest {

    private static final Set<Thing> RECORDS = Set.of(Thing.EPISODE, Thing.COPY, Thing.MATCH, Thing.LEAD_PROPOSAL);

    private final List<Route> routes;
    private final Answers answers;
    private final World world;
    private final Stage stage;
    private final JdbcClient jdbc;

    RefusalsAreTracedTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            World world,
            Stage stage,
            @Outside JdbcClient jdbc) {
        this.routes = Route.all(mappings).stream()
                .filter(route -> Addresses.named(route).stream()
                        .findFirst()
                        .filter(RECORDS::contains)
                        .isPresent())
                .toList();
        this.answers = new Answers(browser, stage);
        this.world = world;
        this.stage = stage;
        this.jdbc = jdbc;
    }

    @Test
    void at_every_address_of_a_record() {
        var foreign = world.built();
        var absent = new EnumMap<Thing, String>(Thing.class);
        foreign.keySet().forEach(thing -> absent.put(thing, UUID.randomUUID().toString()));
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(silent(foreign)).as("another's").isEmpty();
        assertThat(silent(absent)).as("nobody's").isEmpty();
    }

    /** Where somebody was refused and nothing tells. */
    private Set<String> silent(Map<Thing, String> things) {
        var silent = new TreeSet<String>();
        for (var route : routes) {
            for (var address : Addresses.written(route, thing -> Objects.requireNonNull(things.get(thing)))) {
                for (var role : List.of(Role.YOUTH_WORKER, Role.PRIVACY_OFFICER)) {
                    long before = denied();
                    var form = route.reads()
                            ? new LinkedMultiValueMap<String, String>()
                            : Answers.form(route, address, thing -> Objects.requireNonNull(things.get(thing)));
                    var answer = answers.of(stage.actor(role, "CR-13"), route, address, form, List.of());
                    assertThat(answer.status()).as("%s", route).isGreaterThanOrEqualTo(400);
                    if (denied() == before) {
                        silent.add(route + " " + role);
                    }
                }
            }
        }
        return silent;
    }

    private long denied() {
        return jdbc.sql("select count(*) from registers.trail where event = 'AccessDenied'")
                .query(Long.class)
                .single();
    }
}
