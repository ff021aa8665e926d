package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=agreement-pages"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AgreementPagesTest {

    private final MockMvcTester browser;
    private final Stage stage;
    private final Actor officer;
    private final Actor director;

    AgreementPagesTest(MockMvcTester browser, Stage stage) {
        this.browser = browser;
        this.stage = stage;
        this.officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        this.director = stage.actor(Role.DIRECTOR, "CR-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements",
                "/agreements/new",
                "/law",
                "/law/directives",
                "/emergencies",
                "/register",
                "/share"
            })
    void every_page_opens_in_both_languages(String page) throws Exception {
        for (var locale : new Locale[] {Locale.CANADA_FRENCH, Locale.CANADA}) {
            var answer = browser.get()
                    .uri(page)
                    .locale(locale)
                    .with(stage.as(officer))
                    .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getContentAsString())
                    .doesNotContain("??")
                    .contains("<h1");
        }
    }

    @Test
    void an_agreement_is_drafted_read_simulated_and_submitted() throws Exception {
        var made = browser.post()
                .uri("/agreements")
                .with(stage.as(director))
                .param("key", UUID.randomUUID().toString())
                .param("version", "0")
                .param("titleFr", "Entente <b>Outaouais</b>")
                .param("titleEn", "Outaouais agreement")
                .param("startsOn", "2026-03-01")
                .param("endsOn", "2027-02-28")
                .param("retention", "365")
                .param("gives", "CR-07", "COM-06")
                .param("receives", "COM-06")
                .param("purpose-1", "FOLLOW_RUNAWAY")
                .param("categories-1", "IDENTITY", "EPISODE")
                .param("basis-1", "LPJ-72.6")
                .exchange();
        assertThat(made).hasStatus(302);
        var place = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        var page = text(browser.get()
                .uri(place + "?from=CR-07&to=COM-06&role=COMMUNITY_WORKER")
                .with(stage.as(director))
                .exchange());
        assertThat(page).contains("&lt;b&gt;Outaouais", "id=\"simulation\"", "art. 1");
        assertThat(browser.post()
                        .uri(place + "/steps/submit")
                        .with(stage.as(director))
                        .param("key", UUID.randomUUID().toString())
                        .exchange())
                .hasStatus(302);
        assertThat(text(browser.get().uri(place).with(stage.as(officer)).exchange()))
                .contains("/steps/review");
        assertThat(browser.get()
                        .uri(place)
                        .with(stage.as(stage.actor(Role.DIRECTOR, "CR-13")))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void what_is_wrong_comes_back_as_it_was_typed() throws Exception {
        var answer = browser.post()
                .uri("/agreements")
                .with(stage.as(director))
                .param("key", UUID.randomUUID().toString())
                .param("version", "0")
                .param("titleFr", "Une entente à moitié")
                .param("startsOn", "demain")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Une entente à moitié", "role=\"alert\"");
    }

    @Test
    void who_may_not_is_told_so() {
        var worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        assertThat(browser.get().uri("/emergencies").with(stage.as(worker)).exchange())
                .hasStatus(403);
        assertThat(browser.get().uri("/register").with(stage.as(worker)).exchange())
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/register.csv?from=2026-01-01&to=2026-12-31")
                        .with(stage.as(worker))
                        .exchange())
                .hasStatus(403);
        assertThat(browser.post()
                        .uri("/law/directives")
                        .with(stage.as(worker))
                        .param("basis", "A2.1-59.1")
                        .param("version", "1")
                        .param("body", "x")
                        .exchange())
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/agreements/" + UUID.randomUUID())
                        .with(stage.as(worker))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void a_directive_is_kept_in_words_and_the_one_before_ends() throws Exception {
        for (var version : new String[] {"2025-1", "2026-2"}) {
            assertThat(browser.post()
                            .uri("/law/directives")
                            .with(stage.as(director))
                            .param("basis", "A2.1-59.1")
                            .param("version", version)
                            .param("body", "Vérifier d’abord.\n<script>alert(1)</script>")
                            .exchange())
                    .hasStatus(302);
        }
        var page = text(browser.get()
                .uri("/law/directives")
                .with(stage.as(stage.actor(Role.YOUTH_WORKER, "CR-07")))
                .exchange());
        assertThat(page).contains("2026-2", "&lt;script&gt;").doesNotContain("2025-1", "<script>alert");
    }

    @Test
    void a_jurists_word_is_entered_for_ones_own_organisation_only() throws Exception {
        assertThat(browser.post()
                        .uri("/law/bases/LPJ-72.6")
                        .with(stage.as(officer))
                        .param("jurist", "Me Essai, avocate")
                        .exchange())
                .hasStatus(302);
        assertThat(text(browser.get().uri("/law").with(stage.as(officer)).exchange()))
                .contains("Me Essai");
        assertThat(text(browser.get()
                        .uri("/law")
                        .with(stage.as(stage.actor(Role.PRIVACY_OFFICER, "CR-06")))
                        .exchange()))
                .doesNotContain("Me Essai");
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
