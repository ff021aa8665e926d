package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.agreements.Relation;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.youths.Youths;
import org.junit.jupiter.api.BeforeEach;
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
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RunawayPagesTest {

    private final MockMvcTester browser;
    private final Stage stage;
    private final Stories stories;
    private final Youths youths;
    private final MovableClock clock;
    private final Actor worker;

    RunawayPagesTest(MockMvcTester browser, Stage stage, Stories stories, Youths youths, MovableClock clock) {
        this.browser = browser;
        this.stage = stage;
        this.stories = stories;
        this.youths = youths;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @BeforeEach
    void a_sunday_morning() {
        clock.set(MovableClock.START);
    }

    @Test
    void the_form_opens_with_the_present_hour_and_says_that_it_is_no_report() {
        assertThat(get(worker, "/episodes/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-03-01T07:00\"", "n’est pas un signalement", "tel:911");
    }

    @Test
    void a_complete_form_declares_and_leads_to_the_episode() {
        var answer = post(worker, "/episodes/new", Form.complete().with("what", "declare"));
        assertThat(answer).hasStatus3xxRedirection();
        var page = get(worker, String.valueOf(answer.getResponse().getRedirectedUrl()));
        assertThat(page).hasStatusOk().bodyText().contains("Fugue déclarée", "Zoé Gagnon", "tel:");
    }

    @Test
    void an_incomplete_form_comes_back_as_typed_with_its_complaints() {
        var form = Form.complete()
                .with("givenNames", "")
                .with("surnames", "")
                .with("origin", "")
                .with("birthDate", "");
        assertThat(post(worker, "/episodes/new", form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"givenNames-error\"",
                        "id=\"origin-error\"",
                        "id=\"birthDate-error\"",
                        "Parti après le souper");
    }

    @Test
    void an_hour_to_come_is_refused_beside_its_field() {
        assertThat(post(worker, "/episodes/new", Form.complete().with("lastSeen", "2026-03-01T07:01")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"lastSeen-error\"", "value=\"2026-03-01T07:01\"");
    }

    @Test
    void a_second_episode_for_the_same_file_is_a_conflict_on_the_form() {
        var youth = youths.register(worker, Stories.sixteen("Alix"), Stage.OUTAOUAIS);
        var form = Form.complete().with("youth", youth.toString());
        assertThat(post(worker, "/episodes/new", form)).hasStatus3xxRedirection();
        assertThat(post(
                        worker,
                        "/episodes/new",
                        form.with("key", UUID.randomUUID().toString())))
                .hasStatus(409)
                .bodyText()
                .contains("id=\"youth-error\"", "Alix Tremblay");
    }

    @Test
    void what_was_done_before_it_is_typed_says_so_in_the_history() {
        var episode = stories.declared(worker);
        var form = new Form().with("policeEvent", "GAT-9").with("doneAt", "2026-03-01T06:55");
        assertThat(post(worker, "/episodes/" + episode + "/issue-police-sheet", form))
                .hasStatus3xxRedirection();
        assertThat(get(worker, "/episodes/" + episode)).bodyText().contains("GAT-9 · fait le dim. 1 mars, 06 h 55");
        assertThat(post(
                        worker,
                        "/episodes/" + episode + "/tell-parents",
                        new Form().with("call", "REACHED").with("doneAt", "2026-02-01T06:55")))
                .hasStatus(422)
                .bodyText()
                .contains("entre la dernière fois où on l’a vu·e et maintenant");
    }

    @Test
    void the_description_is_completed_for_the_sheet_and_two_who_do_it_at_once_lose_nothing() {
        var episode = stories.declared(worker);
        var page = "/episodes/" + episode + "/description";
        var before = before(page);
        var form = new Form()
                .with("description", "Manteau bleu.")
                .with("phone", "819-555-0144")
                .with("before", before);
        assertThat(post(worker, page, form)).hasStatus3xxRedirection();
        assertThat(get(worker, "/episodes/" + episode + "/police-sheet"))
                .bodyText()
                .contains("Manteau bleu.");
        assertThat(post(
                        worker,
                        page,
                        new Form().with("description", "Bottes rouges.").with("before", before)))
                .hasStatus(422)
                .bodyText()
                .contains("Bottes rouges.", "Manteau bleu.");
        assertThat(get(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"), page)).hasStatus(404);
    }

    private String before(String page) {
        var html = new String(get(worker, page).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var at = html.indexOf("name=\"before\" value=\"") + "name=\"before\" value=\"".length();
        return html.substring(at, html.indexOf('"', at));
    }

    @Test
    void a_search_finds_one_s_own_files_only_and_keeps_what_was_typed() {
        youths.register(worker, Stories.sixteen("Ézéchiel"), Stage.OUTAOUAIS);
        var form = Form.complete().with("search", "ezech");
        assertThat(post(worker, "/episodes/new/search", form))
                .hasStatusOk()
                .bodyText()
                .contains("Ézéchiel Tremblay", "Parti après le souper");
        assertThat(post(stage.actor(Role.YOUTH_WORKER, "CR-06"), "/episodes/new/search", form))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ézéchiel");
        assertThat(post(worker, "/episodes/new/search", form.with("search", "e")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"search-error\"");
    }

    @Test
    void of_the_marks_only_those_reached_and_the_first_to_come_stand_among_the_clocks() {
        var episode = "/episodes/" + stories.searching(worker);
        assertThat(get(worker, episode))
                .bodyText()
                .contains("<dt>Cap des 24 heures</dt>")
                .doesNotContain("<dt>Cap des 7 jours</dt>", "<dt>Cap des 30 jours</dt>");
        clock.advance(Duration.ofDays(4));
        assertThat(get(worker, episode))
                .bodyText()
                .contains(
                        "<dt>Cap des 24 heures</dt>",
                        "<dt>Conférence de cas entre régions</dt>",
                        "<dt>Cap des 7 jours</dt>")
                .doesNotContain("<dt>Cap des 30 jours</dt>");
        clock.advance(Duration.ofDays(4));
        assertThat(get(stage.actor(Role.RUNAWAY_LIAISON, "CR-07"), episode))
                .bodyText()
                .contains("Revoyez le dossier avec la direction", "<span>Direction</span>", "une autre province");
    }

    @Test
    void the_short_way_has_at_most_twelve_fields() {
        var body = body(get(worker, "/episodes/new"));
        var visible = body.substring(body.indexOf("<form"), body.indexOf("<details"));
        long single = count(visible, "class=\"field\"");
        long lists = count(visible, "<fieldset class=\"choices\"");
        assertThat(single + lists).isLessThanOrEqualTo(12);
    }

    @Test
    void a_role_that_does_not_declare_is_given_a_number() {
        assertThat(get(stage.actor(Role.COMMUNITY_WORKER, "COM-07"), "/episodes/new"))
                .hasStatusOk()
                .bodyText()
                .contains("ne déclare pas dans Filet", "class=\"phone\"")
                .doesNotContain("name=\"givenNames\"");
    }

    @Test
    void the_list_shows_no_name_and_a_number_once_something_is_late() {
        stories.declared(worker);
        clock.advance(Duration.ofMinutes(45));
        assertThat(get(worker, "/episodes"))
                .hasStatusOk()
                .bodyText()
                .contains("L. T. · J-", "late", "tel:807 555")
                .doesNotContain("Léa", "Tremblay");
    }

    @Test
    void the_home_page_says_what_to_do_without_a_name() {
        stories.declared(stage.actor(Role.YOUTH_WORKER, "CR-13"));
        assertThat(get(stage.actor(Role.RUNAWAY_LIAISON, "CR-13"), "/episodes"))
                .hasStatusOk()
                .bodyText()
                .contains("Fugue déclarée")
                .doesNotContain("Léa");
    }

    @Test
    void every_state_s_page_opens_in_both_languages_and_no_text_is_missing() {
        for (var state : EpisodeState.values()) {
            var episode = stories.in(state, worker);
            for (var language : Set.of("fr-CA", "en-CA")) {
                assertThat(body(get(worker, "/episodes/" + episode + "?lang=" + language)))
                        .as("%s %s", state, language)
                        .doesNotContain("??", "#runaways", "runaways.happened", "agreements.basis");
            }
        }
    }

    @Test
    void every_step_s_form_opens_and_carries_a_key() {
        for (var step : EnumSet.allOf(Step.class)) {
            for (var state : EpisodeState.values()) {
                // Of these stories no sheet was handed to police.
                boolean told = step != Step.HAND_STOP_NOTICE
                        || (state != EpisodeState.CANCELLED && state != EpisodeState.DECEASED);
                if (step.byHand()
                        && told
                        && Transitions.from(state, step).isPresent()
                        && step.action().allows(worker.role(), Relation.OWN)) {
                    assertThat(body(get(worker, "/episodes/" + stories.in(state, worker) + "?step=" + step.path())))
                            .as("%s in %s", step, state)
                            .contains("id=\"act\"", step.path(), "name=\"key\"");
                }
            }
        }
    }

    @Test
    void of_what_was_struck_out_the_page_asks_to_tell_police_who_hold_a_sheet() {
        var episode = stories.declared(worker);
        stories.act(worker, episode, new Deed.IssuePoliceSheet(""));
        stories.act(worker, episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        assertThat(body(get(worker, "/episodes/" + episode)))
                .contains("id=\"act\"", Step.HAND_STOP_NOTICE.path(), "name=\"key\"", "/stop-notice");
        stories.act(worker, episode, new Deed.HandStopNotice());
        assertThat(body(get(worker, "/episodes/" + episode))).doesNotContain("id=\"act\"");
    }

    @Test
    void a_refused_step_comes_back_with_what_was_typed() {
        var episode = stories.declared(worker);
        assertThat(post(
                        worker,
                        "/episodes/" + episode + "/locate",
                        new Form().with("region", "06").with("by", "POLICE").with("municipality", "")))
                .hasStatus(422)
                .bodyText()
                .contains("sans adresse", "checked");
        assertThat(post(worker, "/episodes/" + episode + "/note", new Form().with("words", "<b>à voir</b>")))
                .hasStatus3xxRedirection();
        assertThat(get(worker, "/episodes/" + episode)).bodyText().contains("&lt;b&gt;à voir&lt;/b&gt;");
    }

    @Test
    void what_was_typed_is_kept_when_someone_else_acted_first() {
        var episode = stories.closed(worker);
        assertThat(post(worker, "/episodes/" + episode + "/note", new Form().with("words", "Texte long et précieux")))
                .hasStatus(409)
                .bodyText()
                .contains("Texte long et précieux");
    }

    @Test
    void the_sheets_hold_what_is_needed_and_the_button_takes_the_step() {
        var episode = stories.declared(worker);
        assertThat(get(worker, "/episodes/" + episode + "/police-sheet"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"sheet paper\"", "Léa Tremblay", "807 555", "issue-police-sheet")
                .doesNotContain("Manteau bleu");
        assertThat(get(worker, "/episodes/" + episode + "/parents-note"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"sheet\"", "Léa", "tell-parents")
                .doesNotContain("Tremblay", "Unité");
    }

    @Test
    void a_stranger_and_an_unknown_episode_read_the_same() {
        var stranger = stage.actor(Role.YOUTH_WORKER, "CR-06");
        var episode = stories.declared(worker);
        for (var path : Set.of("", "/police-sheet", "/parents-note", "/confidences")) {
            assertThat(plain(get(stranger, "/episodes/" + episode + path)))
                    .isEqualTo(plain(get(stranger, "/episodes/" + UUID.randomUUID() + path)))
                    .isEqualTo(plain(get(stranger, "/episodes/nothing" + path)));
            assertThat(get(stranger, "/episodes/" + episode + path)).hasStatus(404);
        }
        for (var step : Step.values()) {
            var form = new Form();
            assertThat(plain(post(stranger, "/episodes/" + episode + "/" + step.path(), form)))
                    .as(step.name())
                    .isEqualTo(plain(post(stranger, "/episodes/" + UUID.randomUUID() + "/" + step.path(), form)));
        }
    }

    private static String plain(MvcTestResult result) {
        return result.getResponse().getStatus() + body(result).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static long count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1L;
    }

    private MvcTestResult get(Actor actor, String uri) {
        return browser.get().uri(uri).with(stage.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String uri, Form form) {
        return browser.post()
                .uri(uri)
                .params(form.fields())
                .with(stage.as(actor))
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
