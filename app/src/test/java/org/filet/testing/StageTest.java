package org.filet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.OnCall;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class StageTest {

    private final MockMvcTester browser;
    private final Stage stage;
    private final OnCall onCall;

    StageTest(MockMvcTester browser, Stage stage, OnCall onCall) {
        this.browser = browser;
        this.stage = stage;
        this.onCall = onCall;
    }

    @Test
    void whoever_is_on_stage_is_signed_in() {
        assertThat(browser.get().uri("/").with(stage.as(stage.actor(Role.YOUTH_WORKER, "CR-07"))))
                .hasStatusOk();
    }

    @Test
    void the_youth_centre_answers_day_and_night() {
        assertThat(onCall.now(Stage.OUTAOUAIS, Sector.INSTITUTIONAL))
                .singleElement()
                .satisfies(answer -> assertThat(answer.card().role()).isEqualTo(Role.UNIT_HEAD));
    }
}
