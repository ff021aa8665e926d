package org.filet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class WithoutDemoTest {

    private final MockMvcTester browser;
    private final JdbcClient jdbc;

    WithoutDemoTest(MockMvcTester browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
    }

    @Test
    void without_the_profile_nobody_is_signed_in_as_a_persona() {
        assertThat(browser.get().uri("/personas")).hasStatus(404);
        assertThat(browser.post().uri("/personas/cheffe-gatineau").with(csrf())).hasStatus(404);
    }

    @Test
    void without_the_profile_nothing_is_marked_as_a_demo() {
        assertThat(jdbc.sql("select kind from web.installation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
