package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.runaways.judgements.Factor;
import org.filet.runaways.judgements.FactorGroup;
import org.filet.runaways.judgements.Factors;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of what to think of: everywhere's, and what a region adds to it. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class FactorsTest {

    private final MockMvcTester browser;
    private final Factors factors;
    private final Stage stage;
    private final Actor direction;

    FactorsTest(MockMvcTester browser, Factors factors, Stage stage) {
        this.browser = browser;
        this.factors = factors;
        this.stage = stage;
        this.direction = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @Test
    void every_region_begins_with_twenty_in_four_groups() {
        assertThat(factors.offered(Stage.LAVAL)).hasSize(20);
        assertThat(factors.offered(Stage.LAVAL).stream().map(Factor::group).distinct())
                .containsExactly(FactorGroup.values());
    }

    @Test
    void a_region_adds_its_own_and_no_longer_offers_it_but_what_was_written_keeps_its_words() {
        var id = add("Travaux du centre");
        assertThat(offered(Stage.OUTAOUAIS, id)).isTrue();
        assertThat(offered(Stage.MONTREAL, id)).isFalse();
        factors.withdraw(stage.actor(Role.DIRECTOR, "CR-06"), id);
        assertThat(offered(Stage.OUTAOUAIS, id))
                .as("another region’s direction changed nothing")
                .isTrue();
        factors.withdraw(direction, id);
        factors.withdraw(direction, id);
        assertThat(offered(Stage.OUTAOUAIS, id)).isFalse();
        assertThat(factors.named(Set.of(id)))
                .singleElement()
                .satisfies(factor -> assertThat(factor.words().french()).isEqualTo("Travaux du centre"));
    }

    @Test
    void everywheres_own_are_not_withdrawn_by_a_region() {
        var everywhere = factors.offered(Stage.OUTAOUAIS).getFirst();
        factors.withdraw(direction, everywhere.id());
        assertThat(offered(Stage.OUTAOUAIS, everywhere.id())).isTrue();
    }

    @Test
    void only_the_direction_of_the_institution_keeps_it_and_only_with_both_languages() {
        for (var role : Set.of(Role.YOUTH_WORKER, Role.RUNAWAY_LIAISON, Role.PRIVACY_OFFICER)) {
            var actor = stage.actor(role, "CR-07");
            assertThat(factors.mayKeep(actor)).isFalse();
            assertThat(browser.post()
                            .uri("/factors")
                            .param("key", UUID.randomUUID().toString())
                            .param("group", "HISTORY")
                            .param("fr", "A")
                            .param("en", "B")
                            .param("source", "C")
                            .with(stage.as(actor)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> add(" "));
        assertThat(browser.post()
                        .uri("/factors")
                        .param("key", UUID.randomUUID().toString())
                        .param("group", "HISTORY")
                        .param("fr", "Mot gardé")
                        .with(stage.as(direction)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mot gardé");
    }

    private UUID add(String french) {
        return factors.add(
                direction,
                RequestKey.fresh(),
                FactorGroup.SITUATION,
                new Bilingual(french, "Works at the centre"),
                "Comité clinique");
    }

    private boolean offered(RegionId region, UUID id) {
        return factors.offered(region).stream().anyMatch(factor -> factor.id().equals(id));
    }
}
