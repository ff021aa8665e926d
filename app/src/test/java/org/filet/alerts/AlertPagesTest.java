package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlertPagesTest {

    private final Scene scene;
    private final Stage stage;
    private final MockMvcTester browser;

    AlertPagesTest(Scene scene, Stage stage, MockMvcTester browser) {
        this.scene = scene;
        this.stage = stage;
        this.browser = browser;
    }

    @Test
    void an_alert_is_chosen_previewed_and_sent_without_javascript() {
        var episode = scene.missing();
        var composer = "/episodes/" + episode + "/alerts";
        assertThat(page(scene.head(), composer + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Outaouais");
        var preview = post(scene.head(), composer + "/preview");
        assertThat(preview).hasStatusOk().bodyText().contains(Scene.FIRST_NAME, "Organisation COM-06", "Montréal");
        assertThat(whole(preview)).isTrue();
        assertThat(post(scene.head(), composer)).hasStatus3xxRedirection();
        var shown = page(scene.worker(), "/episodes/" + episode);
        assertThat(shown).hasStatusOk().bodyText().contains("A-26-", "Alerte envoyée");
        assertThat(whole(shown)).isTrue();
    }

    @Test
    void the_inbox_names_nobody_and_the_card_says_who_what_and_whom_to_call() {
        var alert = scene.sent(scene.missing());
        var number = scene.alert(alert).number();
        var list = page(scene.street(), "/alerts");
        assertThat(list).hasStatusOk().bodyText().contains(number).doesNotContain(Scene.FIRST_NAME);
        var copy = scene.copy(alert, scene.street()).id();
        for (var language : Set.of("fr-CA", "en-CA")) {
            var card = page(scene.street(), "/alerts/" + copy + "?lang=" + language);
            assertThat(card)
                    .hasStatusOk()
                    .bodyText()
                    .contains(Scene.FIRST_NAME, "COM-06 · " + number, "tel:")
                    .doesNotContain("Tremblay");
            assertThat(whole(card)).isTrue();
        }
    }

    @Test
    void late_recalled_and_erased_cards_have_pages_of_their_own() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = "/alerts/" + scene.copy(alert, scene.street()).id();
        scene.after(Duration.ofMinutes(61));
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        assertThat(page(liaison, "/alerts")).hasStatusOk().bodyText().contains("Organisation COM-06", "tel:");
        assertThat(page(scene.street(), "/"))
                .hasStatusOk()
                .bodyText()
                .contains(scene.alert(alert).number());
        var late = page(scene.worker(), "/episodes/" + episode);
        assertThat(late).hasStatusOk().bodyText().contains("class=\"late\"");
        scene.comesBack(episode);
        assertThat(page(scene.street(), copy))
                .hasStatusOk()
                .bodyText()
                .contains("Fin de recherche")
                .doesNotContain(Scene.FIRST_NAME);
        scene.after(Duration.ofHours(25));
        var erased = page(scene.street(), copy);
        assertThat(erased).hasStatusOk().bodyText().contains("Carte effacée");
        assertThat(whole(erased)).isTrue();
    }

    @Test
    void a_role_that_receives_no_alerts_has_no_inbox() {
        assertThat(page(stage.actor(Role.ANALYST, "COM-06"), "/alerts")).hasStatus(403);
    }

    private MvcTestResult page(Actor actor, String uri) {
        return browser.get().uri(uri).with(stage.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String uri) {
        return browser.post()
                .uri(uri)
                .with(stage.as(actor))
                .param("key", Scene.key().value().toString())
                .param("regions", "06", "13")
                .param("sectors", "COMMUNITY", "POLICE")
                .param("instructions", "CALL_IF_SEEN")
                .param("lastSeen", "07")
                .param("words", "")
                .exchange();
    }

    /** No message is missing. */
    private static boolean whole(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .noneMatch(line -> line.contains("??"));
    }
}
