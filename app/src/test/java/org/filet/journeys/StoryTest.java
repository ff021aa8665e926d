package org.filet.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filet.journeys.Persona.Choice.pick;
import static org.filet.journeys.Persona.Choice.tick;
import static org.filet.journeys.Persona.Choice.write;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.filet.alerts.AlertRinger;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A runaway declared in Gatineau reaches the right people in Montréal: the whole story, each person in a browser of
 * their own, on a phone and on a desk. What one does, another sees without reloading.
 */
@NeedsChromium
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "filet.clocks.ticking=false")
@ActiveProfiles("demo")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class StoryTest {

    private static final int MOST_FIELDS = 12;

    private final AlertRinger alertClock;
    private final MovableClock clock;

    @LocalServerPort
    private int port;

    StoryTest(AlertRinger alertClock, MovableClock clock) {
        this.alertClock = alertClock;
        this.clock = clock;
    }

    @Test
    void a_runaway_declared_in_one_region_reaches_the_right_people_in_another() {
        var worker = phone("intervenante-gatineau");
        var liaison = desk("liaison-outaouais");
        liaison.go("/episodes");
        var episode = declare(worker);
        liaison.sees("M. T.");
        liaison.go(episode).does("confirm-liaison");
        sheetsPrint(worker, episode);

        var head = desk("cheffe-montreal");
        var street = phone("rue-montreal");
        ask(worker, episode, head, street);

        worker.go(episode).does("issue-police-sheet", write("policeEvent", "GAT-2026-17"));
        worker.go(episode).does("tell-parents", tick("reached", "yes"));
        worker.sees("Recherche en cours");

        var police = desk("police-montreal");
        var card = alert(desk("cheffe-gatineau"), episode, worker, police);
        ending(episode, card, worker, liaison, police);

        var everyone = List.of(worker, liaison, head, street, police);
        assertThat(everyone.stream().flatMap(persona -> persona.complaints().stream()))
                .isEmpty();
    }

    private String declare(Persona worker) {
        worker.go("/episodes/new");
        long fields = 0;
        worker.page().locator("#search").fill("Maëlle");
        fields++;
        worker.press("Chercher");
        worker.page().locator("input[name='youth']").first().check();
        worker.page().locator("select[name='origin']").selectOption("CR_UNIT");
        fields += 2;
        Chromium.picture(worker.page(), "declare-phone-fr");
        worker.press("Déclarer la fugue");
        worker.sees("Fugue déclarée");
        assertThat(fields).isLessThanOrEqualTo(MOST_FIELDS);
        passes(worker, worker.address(), "episode-phone-fr");
        return worker.address();
    }

    private void sheetsPrint(Persona worker, String episode) {
        for (var sheet : List.of("police-sheet", "parents-note")) {
            worker.go(episode + "/" + sheet);
            assertThat(worker.page().pdf(new Page.PdfOptions().setFormat("Letter")))
                    .isNotEmpty();
            assertThat(worker.barriers()).isEmpty();
        }
    }

    private void ask(Persona worker, String episode, Persona head, Persona street) {
        head.go("/matches");
        street.go("/matches");
        worker.go(episode).does("questions");
        worker.sees("Centre de protection et de réadaptation de Montréal (démo)");
        worker.seesNothingOf("Nord-Étoile");
        head.page().locator("#matches a").first().click();
        head.sees("Votre organisation a inscrit ce ou cette jeune");
        passes(head, head.address(), "match-desk-fr");
        head.does("acknowledge");
        head.does("outcome");
        head.sees("Même personne");
        worker.sees("Même personne");
        street.page().locator("#matches a").first().click();
        street.sees("Inscription aveugle");
    }

    private String alert(Persona sender, String episode, Persona worker, Persona police) {
        police.go("/alerts");
        sender.go(episode + "/alerts/new");
        sender.does(
                "alerts/preview",
                tick("regions", "06"),
                tick("sectors", "POLICE"),
                tick("sectors", "COMMUNITY"),
                form -> form.locator("input[name='instructions']").first().check());
        Chromium.picture(sender.page(), "alert-preview-desk-fr");
        sender.does("alerts");
        police.page()
                .locator("#alerts-inbox a[href^='/alerts/'], main a[href^='/alerts/']")
                .first()
                .click();
        police.sees("Maëlle");
        var card = police.address();
        passes(police, card, "card-desk-fr");
        worker.go(episode);
        clock.advance(Duration.ofMinutes(61));
        alertClock.ring();
        sender.go(episode);
        sender.page().locator("main .late").first().waitFor();
        police.go(card).does("acknowledge");
        police.does(
                "inform",
                form -> form.locator("input[name='kind']").first().check(),
                write("municipality", "Montréal"),
                write("words", "Vue près du métro."));
        worker.sees("Vue près du métro.");
        return card;
    }

    private void ending(String episode, String card, Persona worker, Persona liaison, Persona police) {
        police.go(card)
                .does(
                        "locate",
                        write("municipality", "Montréal"),
                        form -> form.locator("select[name='by']").selectOption("POLICE"));
        var host = phone("liaison-montreal");
        host.go(episode).does("take-charge");
        police.go(card);
        host.go(episode)
                .does(
                        "confirm-return",
                        tick("seenInPerson", "yes"),
                        tick("wellBeingChecked", "yes"),
                        tick("healthOffered", "yes"),
                        form -> form.locator("input[name='mode']").first().check());
        police.sees("fin de recherche");
        passes(police, card, "recalled-desk-fr");
        host.go(episode)
                .does(
                        "offer-interview",
                        form -> form.locator("input[name='listener']").first().check(),
                        pick("region", "06"));
        host.go(episode).does("confidences", write("confidences", "Ce que la jeune a confié."));
        host.go(episode).does("record-interview", tick("outcome", "HELD"), write("safetyFacts", "Une application."));
        worker.go(episode + "/confidences").seesNothingOf("a confié");
        liaison.go(episode).does("revise-plan", tick("withYouth", "yes"));
        liaison.go(episode)
                .does(
                        "close",
                        form -> form.locator("input[name='outcome']").first().check(),
                        write("feedback", "De retour et en sécurité. Merci à chaque équipe."));
        police.go("/alerts").sees("Rétroaction");
        timeline(worker, episode);
    }

    private void timeline(Persona worker, String episode) {
        worker.go(episode);
        var lines = worker.page().locator("ol.timeline > li").allInnerTexts();
        Stream.of("Fugue déclarée", "Question posée", "Alerte envoyée", "Localis", "Retour confirmé", "Épisode clos")
                .forEach(step -> assertThat(lines).anyMatch(line -> line.contains(step)));
        assertThat(lines).allMatch(line -> line.contains("·"));
        passes(worker, episode, "closed-phone-fr");
    }

    /** No serious barrier and nothing beside the screen, from 320 to 1440 px, in both languages. */
    private static void passes(Persona persona, String address, String picture) {
        var size = persona.page().viewportSize();
        for (int width : List.of(320, 768, 1440)) {
            persona.page().setViewportSize(width, 800);
            assertThat(persona.overflows()).as(address + " at " + width).isFalse();
        }
        persona.page().setViewportSize(size.width, size.height);
        assertThat(persona.barriers()).as(address).isEmpty();
        Chromium.picture(persona.page(), picture);
        persona.go(address + "?lang=en-CA");
        assertThat(persona.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(persona.barriers()).as(address + " in English").isEmpty();
        Chromium.picture(persona.page(), picture.replace("-fr", "-en"));
        persona.go(address + "?lang=fr-CA");
    }

    private Persona phone(String slug) {
        return Persona.enters(slug, "http://localhost:" + port, 360, 740);
    }

    private Persona desk(String slug) {
        return Persona.enters(slug, "http://localhost:" + port, 1280, 900);
    }
}
