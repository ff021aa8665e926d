package org.filet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.filet.alerts.AlertRinger;
import org.filet.testing.MovableClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One runaway, from Gatineau to Montréal and back, told in four chapters. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

    private static final int FIELDS_AT_MOST = 12;
    private static final String YOUTH_CENTRE = "Centre de protection et de réadaptation de Montréal";
    private static final String STREET_WORK = "Nord-Étoile";

    /** Everything on the form that holds an answer, whoever gave it. */
    private static final String FILLED = """
            [...document.querySelectorAll('main form input:not([type=hidden]), main form select, main form textarea')]
              .filter(e => e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value !== '').length""";

    private final String origin;
    private final MovableClock clock;
    private final AlertRinger alerts;
    private String episode = "";
    private String card = "";

    StoryTest(@LocalServerPort int port, MovableClock clock, AlertRinger alerts) {
        this.origin = "http://localhost:" + port;
        this.clock = clock;
        this.alerts = alerts;
    }

    @Test
    @Order(1)
    void a_runaway_is_declared_on_a_phone_and_the_liaison_sees_it_at_once() {
        try (var worker = Persona.onPhone(origin, "intervenante-gatineau");
                var liaison = Persona.atDesk(origin, "liaison-outaouais")) {
            liaison.go("/episodes").listens();
            int fields = declareTheKnownFile(worker);
            assertThat(fields).isLessThanOrEqualTo(FIELDS_AT_MOST);
            episode = worker.address();
            liaison.sees("M. T.").sees("Fugue déclarée");
            Chromium.picture(worker.page(), "story-1-declared-phone");

            assertThat(pages(worker.go(episode + "/parents-note").page())).isEqualTo(1);
            assertThat(pages(worker.go(episode + "/police-sheet").page())).isEqualTo(1);

            liaison.send(liaison.step(episode, "confirm-liaison")).sees("Suivi de la liaison confirmé.");
        }
    }

    /** Returns how many fields hold an answer when the form is sent. */
    private static int declareTheKnownFile(Persona worker) {
        worker.page().locator(".verbs a").first().click();
        var page = worker.page();
        page.fill("#search", "Tremblay Ng");
        worker.press("Chercher");
        assertThat(page.locator("input[name=youth]").first()).isChecked();
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "GROUP_HOME");
        page.check("input[name=immediate][value=SUSPECTED_EXPLOITATION]");
        page.check("input[name=done][value=CALLED_YOUTH]");
        page.check("input[name=done][value=SEARCHED_ROOM]");
        int fields = requireNonNull((Integer) page.evaluate(FILLED));
        Chromium.picture(page, "story-1-form-phone");
        worker.press("Déclarer la fugue").sees("Fugue déclarée. L’agent·e de liaison");
        return fields;
    }

    @Test
    @Order(2)
    void another_region_answers_with_a_contact_and_both_sides_see_how_it_ended() {
        try (var asker = Persona.atDesk(origin, "cheffe-gatineau");
                var holder = Persona.atDesk(origin, "cheffe-montreal");
                var street = Persona.onPhone(origin, "rue-montreal")) {
            holder.go("/matches").listens();
            street.go("/matches").listens();
            asker.go(episode).press("Demander aux autres régions");
            var answer = asker.page().locator("#known-elsewhere");
            assertThat(answer).containsText("Avis donné");
            assertThat(answer.locator("a.phone")).hasCount(1);
            assertThat(answer).containsText(YOUTH_CENTRE);
            street.sees("Votre organisation a inscrit ce ou cette jeune").sees("Voir la concordance");
            asker.seesNot(STREET_WORK);

            holder.page().locator("#matches a").first().click();
            holder.press("J’ai vu, je m’en occupe").press("Même personne").sees("Même personne");
            assertThat(answer).containsText("Même personne");
            Chromium.picture(asker.page(), "story-2-answer-desk");
            Chromium.picture(holder.page(), "story-2-match-desk");
        }
    }

    @Test
    @Order(3)
    void a_youth_known_only_to_those_who_stay_unseen_reads_like_a_youth_known_to_nobody() {
        try (var street = Persona.onPhone(origin, "rue-montreal");
                var worker = Persona.atDesk(origin, "intervenante-gatineau")) {
            street.go("/matches/pointers/new");
            var form = street.page();
            form.fill("#given", "Océane");
            form.fill("#surnames", "Kistabish");
            form.fill("#born", "2010-06-02");
            form.check("input[name=visibility][value=BLIND]");
            form.check("input[name=purpose][value=EXPLOITATION_CONCERN]");
            form.check("input[name=ground][value=YOUTH_CONSENT]");
            street.press("Inscrire").sees("Aveugle");
            var known = asked(worker, "Océane", "Kistabish", "2010-06-02");
            var unknown = asked(worker, "Zébulon", "Wawatie", "2009-11-21");
            assertThat(known).contains("Aucun point de contact communicable").isEqualTo(unknown);
            street.go("/matches");
            assertThat(street.page().locator("#matches .cards").first().locator("> li"))
                    .hasCount(2);
        }
    }

    /** What the section says of a new file, once the question is asked. */
    private static String asked(Persona worker, String givenNames, String surnames, String born) {
        var page = worker.go("/episodes/new").page();
        page.fill("#givenNames", givenNames);
        page.fill("#surnames", surnames);
        page.fill("#birthDate", born);
        page.fill("#lastSeen", "2026-03-01T05:30");
        page.selectOption("#origin", "FAMILY");
        worker.press("Déclarer la fugue").press("Demander aux autres régions");
        var section = page.locator("#known-elsewhere");
        assertThat(section).containsText("Dernière question");
        assertThat(section).not().containsText("La réponse sera ici");
        return section.innerText();
    }

    @Test
    @Order(4)
    void an_alert_arrives_by_itself_is_answered_and_turns_red_where_nobody_answers() {
        try (var sender = Persona.atDesk(origin, "cheffe-gatineau");
                var police = Persona.onPhone(origin, "police-montreal")) {
            searchStarts(sender);
            police.go("/alerts").listens();
            sendToMontreal(sender);
            police.opensAlert(sender.lastAlert());
            card = police.address();
            Chromium.picture(police.page(), "story-3-card-phone");
            police.press("Accuser réception").sees("Accusé de réception donné");
            sender.go(episode).listens();
            inform(police);
            assertThat(sender.page().locator("#alerts")).containsText("Aperçue près du métro");

            sender.go(episode).listens();
            clock.advance(Duration.ofHours(2));
            alerts.ring();
            var late = sender.page().locator("#alerts li.late").first();
            assertThat(late).containsText("en retard");
            assertThat(late.locator("a.phone").first()).isVisible();
            Chromium.picture(sender.page(), "story-3-late-desk");
        }
    }

    private void searchStarts(Persona sender) {
        sender.step(episode, "issue-police-sheet");
        sender.press("Fiche remise à la police").sees("Remise de la fiche enregistrée.");
        sender.step(episode, "tell-parents").locator("input[value=REACHED]").check();
        sender.press("Enregistrer l’appel").sees("Recherche commencée");
    }

    private void sendToMontreal(Persona sender) {
        sender.go(episode).press("Envoyer une alerte");
        var page = sender.page();
        only(page, "regions", "06");
        only(page, "sectors", "POLICE", "COMMUNITY");
        Chromium.picture(page, "story-3-compose-desk");
        sender.press("Voir qui la reçoit").sees("Destinataires");
        Chromium.picture(page, "story-3-preview-desk");
        sender.press("Envoyer l’alerte").sees("Alerte enregistrée.");
    }

    private static void only(Page page, String name, String... values) {
        for (var box : page.locator("input[name=" + name + "]").all()) {
            box.setChecked(List.of(values).contains(box.getAttribute("value")));
        }
    }

    private static void inform(Persona police) {
        var page = police.page();
        page.locator("summary:visible").getByText("Ajouter un renseignement").click();
        page.check("input[name=kind][value=SEEN]");
        page.fill("#tip-municipality", "Montréal");
        page.fill("#tip-words", "Aperçue près du métro");
        police.press("Transmettre le renseignement").sees("Renseignement transmis.");
    }

    @Test
    @Order(5)
    void the_youth_is_found_and_whoever_was_asked_to_search_is_told_to_stop() {
        try (var police = Persona.onPhone(origin, "police-montreal");
                var host = Persona.atDesk(origin, "liaison-montreal")) {
            host.go("/").listens();
            police.go(card);
            police.page().locator("summary:visible").getByText("localisé").click();
            police.page().fill("#locate-municipality", "Montréal");
            police.press("Enregistrer la localisation").sees("Localisation enregistrée.");
            host.sees("prendre en charge dans votre région");
            Chromium.picture(host.page(), "story-4-home-desk");
            host.step(episode, "take-charge");
            host.press("Nous prenons en charge").sees("Votre organisation a pris en charge.");

            police.go(card).listens();
            var form = host.step(episode, "confirm-return");
            form.locator("input[name=seenInPerson]").check();
            form.locator("input[name=wellBeingChecked]").check();
            form.locator("input[name=healthOffered]").check();
            form.locator("input[name=mode][value=POLICE]").check();
            host.send(form).sees("L’avis de fin de recherche est parti.");
            police.sees("Fin de recherche").seesNot("Maëlle").seesNot("Ajouter un renseignement");
            Chromium.picture(police.page(), "story-4-stop-phone");
            police.press("Nous avons vu l’avis").sees("Avis vu");
        }
    }

    @Test
    @Order(6)
    void what_the_youth_confides_stays_with_whoever_listened() {
        try (var home = Persona.atDesk(origin, "cheffe-gatineau");
                var host = Persona.atDesk(origin, "liaison-montreal")) {
            var offer = home.step(episode, "offer-interview");
            offer.locator("input[name=listener][value=LIAISON]").check();
            offer.locator("select[name=region]").selectOption("06");
            home.press("Enregistrer l’offre").sees("Offre d’entretien enregistrée.");

            var interview = host.step(episode, "record-interview");
            interview.locator("input[value=HELD]").check();
            interview.locator("textarea[name=safetyFacts]").fill("Un stationnement mal éclairé");
            host.press("Enregistrer l’entretien").sees("Entretien enregistré.");
            host.go(episode + "?step=record-interview");
            host.page().fill("textarea[name=confidences]", "Elle a eu froid et peur.");
            host.press("Garder ces confidences").sees("Confidences gardées par votre organisation.");
            host.go(episode + "/confidences").sees("Elle a eu froid et peur.");
            home.go(episode).seesNot("froid et peur").sees("Confidences gardées par l’organisation qui a écouté");
            home.go(episode + "/confidences").seesNot("froid et peur");
        }
    }

    @Test
    @Order(7)
    void the_episode_closes_with_a_word_to_those_who_were_alerted() {
        try (var home = Persona.atDesk(origin, "cheffe-gatineau");
                var police = Persona.onPhone(origin, "police-montreal")) {
            var plan = home.step(episode, "revise-plan");
            plan.locator("input[name=withYouth]").check();
            home.press("Le plan est révisé").sees("Révision du plan enregistrée.");
            var close = home.step(episode, "close");
            close.locator("input[value=SAFE_SAME_PLACE]").check();
            close.locator("textarea[name=feedback]").fill("Retour en sécurité grâce à vous.");
            police.go("/alerts").listens();
            home.press("Clore l’épisode").sees("Épisode clos.");
            police.sees("Rétroaction à lire");
            police.go(card)
                    .sees("Retour en sécurité grâce à vous.")
                    .press("C’est lu")
                    .sees("La rétroaction est lue.");
            home.go(episode);
            assertThat(home.page().locator("#episode-timeline"))
                    .containsText(Pattern.compile(
                            "Épisode clos.*Nadia El Amrani.*Entretien de retour.*Lucía Hernández.*région d’accueil.*"
                                    + "Retour confirmé.*Localisé·e.*Karim Haddad.*destinataire de l’alerte.*"
                                    + "Recherche commencée.*Fugue déclarée.*Maude Lafrenière.*dossier de votre organisation",
                            Pattern.DOTALL));
            Chromium.picture(home.page(), "story-4-closed-desk");
        }
    }

    /** How many A4 pages it prints. */
    private static int pages(Page page) {
        var pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
    }
}
