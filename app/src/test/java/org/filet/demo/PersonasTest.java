package org.filet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.filet.testing.Postgres;
import org.filet.web.Seats;
import org.filet.web.SignInOption;
import org.filet.web.StartMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class PersonasTest {

    private final StartMessage personas;
    private final Seats seats;
    private final List<SignInOption> ways;
    private final MockMvcTester browser;
    private final SyntheticNetwork network = new SyntheticNetwork(SyntheticNetwork.SEED, LocalDate.of(2026, 3, 1));

    PersonasTest(PersonaList personas, Seats seats, List<SignInOption> ways, MockMvcTester browser) {
        this.personas = personas;
        this.seats = seats;
        this.ways = ways;
        this.browser = browser;
    }

    @Test
    void every_persona_holds_the_promised_post() {
        assertThat(Persona.values()).allSatisfy(persona -> {
            var seat = network.seat(persona);
            var actor = seats.seated(seat.person(), seat.position()).orElseThrow();
            assertThat(actor.role()).isEqualTo(persona.role());
            assertThat(actor.organisation()).isEqualTo(persona.organisation());
        });
    }

    @Test
    void a_persona_is_chosen_and_signed_in() {
        assertThat(browser.get().uri("/personas"))
                .hasStatusOk()
                .bodyText()
                .contains("Maude Lafrenière", "/personas/rue-montreal", "inventés")
                .doesNotContain("??");
        assertThat(browser.get().uri("/personas?lang=en-CA"))
                .bodyText()
                .contains("Choose a persona")
                .doesNotContain("??");
        assertThat(browser.post().uri("/personas/cheffe-gatineau").with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        assertThat(browser.post().uri("/personas/nobody").with(csrf())).hasStatus(404);
    }

    @Test
    void the_sign_in_page_offers_the_personas() {
        assertThat(ways).extracting(SignInOption::href).contains("/personas");
    }

    @Test
    void the_personas_are_listed_in_columns_when_the_demo_has_started() {
        var rows = personas.lines().subList(1, personas.lines().size());
        assertThat(rows).hasSize(Persona.values().length);
        assertThat(rows.stream().map(row -> row.lastIndexOf("  ")).distinct()).hasSize(1);
        assertThat(rows.getFirst()).contains("intervenante-gatineau", "Youth worker", "Outaouais");
    }
}
