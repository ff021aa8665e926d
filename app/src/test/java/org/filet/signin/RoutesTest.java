package org.filet.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Role;
import org.filet.testing.Postgres;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.filet.web.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is: closed to visitors unless named here, and no form without its token. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RoutesTest {

    /** What a visitor may open: the ways in, and the way out. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "GET /sign-in/passkey",
            "POST /sign-in/passkey",
            "POST /sign-in/passkey/options",
            "GET /sign-in/provider",
            "GET /sign-in/provider/{id}",
            "GET /sign-in/provider/{id}/return",
            "GET /sign-in/provider/{id}/finish",
            "GET /enter/provider",
            "GET /enter",
            "POST /enter",
            "GET /enter/key",
            "POST /enter/key",
            "POST /enter/key/options",
            "GET /recovery",
            "POST /recovery",
            "POST /recovery/continue",
            "GET /quick-exit",
            "GET /error",
            "POST /error");

    private final RequestMappingHandlerMapping mappings;
    private final MockMvcTester browser;
    private final Stage stage;
    private final SignIn signIn;

    RoutesTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvcTester browser,
            Stage stage,
            SignIn signIn) {
        this.mappings = mappings;
        this.browser = browser;
        this.stage = stage;
        this.signIn = signIn;
    }

    private List<Route> routes() {
        return Route.all(mappings);
    }

    /** With something in the place of its variables. */
    private static String address(Route route) {
        return route.pattern().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    @Test
    void a_visitor_is_sent_away_from_every_address_that_is_not_open() {
        assertThat(routes()).hasSizeGreaterThan(50);
        assertThat(routes())
                .filteredOn(route -> !OPEN.contains(route.toString()))
                .allSatisfy(route -> {
                    var answer =
                            browser.method(route.method()).uri(address(route)).with(csrf());
                    assertThat(answer.exchange().getResponse().getStatus())
                            .as(route.toString())
                            .isIn(302, 401, 403);
                });
    }

    @Test
    void an_open_address_exists_so_that_this_list_does_not_outlive_it() {
        assertThat(routes()).map(Route::toString).containsAll(OPEN);
    }

    @Test
    void an_address_that_is_none_is_closed_to_visitors_and_unknown_to_others() {
        assertThat(browser.get().uri("/no/such/place")).hasStatus(302);
        assertThat(browser.get().uri("/no/such/place").with(stage.as(stage.actor(Role.DIRECTOR, "CR-07"))))
                .hasStatus(404);
    }

    @Test
    void nothing_changes_without_the_form_s_token() {
        var actor = stage.actor(Role.DIRECTOR, "CR-07");
        assertThat(routes())
                .filteredOn(route -> !route.method().equals(HttpMethod.GET))
                .allSatisfy(route -> {
                    var answer = browser.method(route.method())
                            .uri(address(route))
                            .with(authentication(signIn.seated(actor.person(), actor.position())));
                    assertThat(answer.exchange().getResponse().getStatus())
                            .as(route.toString())
                            .isEqualTo(403);
                });
    }

    @Test
    void what_is_behind_the_session_is_never_kept_by_a_browser() {
        var actor = stage.actor(Role.DIRECTOR, "CR-07");
        assertThat(routes())
                .filteredOn(route -> route.method().equals(HttpMethod.GET)
                        && !route.pattern().contains("{"))
                .filteredOn(route -> !route.pattern().equals("/live"))
                .allSatisfy(route -> assertThat(browser.get()
                                .uri(address(route))
                                .with(stage.as(actor))
                                .exchange()
                                .getResponse()
                                .getHeader("Cache-Control"))
                        .as(route.toString())
                        .contains("no-store"));
    }
}
