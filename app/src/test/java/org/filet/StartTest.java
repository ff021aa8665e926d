package org.filet;

import static org.assertj.core.api.Assertions.assertThat;

import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class StartTest {

    private final MockMvcTester browser;

    StartTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void a_visitor_is_sent_to_the_sign_in_page() {
        assertThat(browser.get().uri("/"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }
}
