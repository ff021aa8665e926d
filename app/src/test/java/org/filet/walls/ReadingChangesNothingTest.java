package org.filet.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.filet.kernel.Actor;
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

/** An address that only shows leaves every row as it was, whoever asks: a link followed twice does nothing. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, World.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ReadingChangesNothingTest {

    /** Never ends: it waits for news. */
    private static final Set<String> STREAMS = Set.of("/live");

    private final List<Route> routes;
    private final Answers answers;
    private final World world;
    private final Tables tables;

    ReadingChangesNothingTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            World world,
            Stage stage,
            @Outside JdbcClient jdbc) {
        this.routes = Route.all(mappings).stream()
                .filter(Route::reads)
                .filter(route -> !STREAMS.contains(route.pattern()))
                .toList();
        this.answers = new Answers(browser, stage);
        this.world = world;
        this.tables = new Tables(jdbc);
    }

    @Test
    void at_every_address_by_whoever_may_read_it() {
        var things = world.built();
        var before = tables.prints();
        for (var route : routes) {
            for (var address : Addresses.written(route, thing -> Objects.requireNonNull(things.get(thing)))) {
                for (var actor : readers()) {
                    var answer = answers.of(actor, route, address, new LinkedMultiValueMap<>(), List.of());
                    assertThat(answer.status())
                            .as("%s %s: %s", actor.role(), route, answer.told())
                            .isLessThan(500);
                }
            }
            assertThat(tables.prints()).as("%s", route).isEqualTo(before);
        }
    }

    private List<Actor> readers() {
        return List.of(world.worker(), world.officer(), world.host(), world.street());
    }
}
