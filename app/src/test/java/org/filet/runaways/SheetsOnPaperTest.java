package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Pdf;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The sheets of an episode as files: what they hold, whom they answer, what is left behind. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SheetsOnPaperTest {

    private static final String DESCRIPTION = "1 m 62, cheveux châtains ; manteau à carreaux, tuque « Nordiques ».";
    private static final List<String> SHEETS = List.of("police-sheet", "parents-note");

    private final MockMvcTester browser;
    private final Runaways runaways;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;

    SheetsOnPaperTest(
            MockMvcTester browser,
            Runaways runaways,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.runaways = runaways;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @Test
    void the_police_sheet_has_every_field_of_the_screen_and_tells_nothing_of_itself() {
        var episode = missing(someone("Zoé-Élïse", "Çôté Œuvrard", DESCRIPTION));
        var pdf = pdf(worker, episode, "police-sheet", "");
        assertThat(pdf.text())
                .contains(
                        "Fiche pour la police",
                        "Zoé-Élïse Çôté Œuvrard",
                        "Aussi Zèd",
                        "2010-02-03",
                        "Fille",
                        DESCRIPTION,
                        "819 555-0147",
                        "Unité de centre de réadaptation",
                        "Après un conflit",
                        "GAT-é-19",
                        "Vu·e en dernier par",
                        "Imprimée le",
                        "Épisode " + episode.number(),
                        "1 / 1");
        assertThat(pdf.language()).isEqualTo("fr-CA");
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.fontsWithin()).isTrue();
        assertThat(pdf.acts()).isFalse();
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.said())
                .contains("Fiche pour la police")
                .doesNotContain("Zoé", "Çôté", "Œuvrard", "Zèd", "Zo&#", episode.toString());
    }

    /** What the screen shows between its terms is on paper, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"police-sheet", "parents-note"})
    void each_sheet_says_on_paper_what_it_says_on_the_screen(String sheet) {
        var episode = missing(someone("Maxime", "Roy", DESCRIPTION));
        for (var language : List.of("", "?lang=en-CA")) {
            var screen = Jsoup.parse(body(get(worker, episode, sheet + language)));
            var words = screen.select(".sheet dt, .sheet dd, .sheet li, .sheet h1, .sheet h2, .sheet .printed");
            assertThat(words).hasSizeGreaterThan(10);
            var paper = pdf(worker, episode, sheet, language);
            assertThat(words).allSatisfy(one -> assertThat(paper.text()).contains(one.text()));
            assertThat(paper.language()).isEqualTo(language.isEmpty() ? "fr-CA" : "en-CA");
            assertThat(paper.pages()).isEqualTo(1);
        }
    }

    @Test
    void the_file_is_named_by_the_episode_alone_and_kept_nowhere_on_the_way() {
        var episode = missing(someone("Maxime", "Roy", DESCRIPTION));
        var answer = get(worker, episode, "police-sheet.pdf").getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeaders(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"" + episode.number() + "-police.pdf\"");
    }

    @Test
    void each_print_leaves_the_trace_that_the_screen_leaves() {
        var episode = missing(someone("Maxime", "Roy", DESCRIPTION));
        for (var sheet : SHEETS) {
            var before = trail();
            get(worker, episode, sheet);
            var screen = trail().stream().skip(before.size()).toList();
            get(worker, episode, sheet + ".pdf");
            assertThat(trail().stream().skip(before.size() + screen.size()).toList())
                    .isNotEmpty()
                    .isEqualTo(screen);
        }
    }

    @Test
    void whoever_may_not_read_the_screen_gets_no_file() {
        var episode = stories.returned(worker);
        for (var sheet : List.of("police-sheet", "parents-note", "stop-notice")) {
            for (var actor : stage.everyone("CR-07")) {
                assertThat(get(actor, episode, sheet + ".pdf").getResponse().getStatus())
                        .as("%s %s", sheet, actor.role())
                        .isEqualTo(get(actor, episode, sheet).getResponse().getStatus());
            }
            for (var stranger : stage.everyone("CR-13")) {
                assertThat(get(stranger, episode, sheet + ".pdf")).hasStatus(404);
                assertThat(get(stranger, episode, sheet)).hasStatus(404);
            }
            assertThat(browser.get()
                            .uri("/episodes/" + UUID.randomUUID() + "/" + sheet + ".pdf")
                            .with(stage.as(worker)))
                    .hasStatus(404);
        }
    }

    @Test
    void hostile_words_are_words_on_paper_too() {
        var hostile = "<script>alert('é')</script> \u202e{0} ${7*7} 😀 " + "Ŵ".repeat(300);
        var pdf = pdf(worker, missing(someone("<b>Zo</b>", "</title>", hostile)), "police-sheet", "");
        assertThat(pdf.text()).contains("<b>Zo</b> </title>", "<script>alert('é')</script>", "${7*7}", "😀");
        assertThat(pdf.text().replaceAll("[^Ŵ]", "")).hasSize(300);
        assertThat(pdf.acts()).isFalse();
        assertThat(pdf.said()).doesNotContain("Zo", "alert");
    }

    @Test
    void once_the_return_is_confirmed_the_notice_says_that_it_is_over_and_nothing_of_where_or_why() {
        var episode = missing(someone("Zoé-Élïse", "Çôté", DESCRIPTION));
        assertThat(get(worker, episode, "stop-notice"))
                .hasStatus(409)
                .bodyText()
                .contains("confirmez d’abord");
        assertThat(body(browser.get()
                        .uri("/episodes/" + episode)
                        .with(stage.as(worker))
                        .exchange()))
                .doesNotContain("/stop-notice");
        stories.act(worker, episode, new Deed.Locate(Stage.MONTREAL, "Wqville", Finder.SHELTER));
        assertThat(get(worker, episode, "stop-notice.pdf")).hasStatus(409);
        clock.advance(Duration.ofHours(3));
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.PARTNER, Stage.MONTREAL, true, true, true));
        assertThat(body(browser.get()
                        .uri("/episodes/" + episode)
                        .with(stage.as(worker))
                        .exchange()))
                .contains("/stop-notice");
        var pdf = pdf(worker, episode, "stop-notice", "");
        assertThat(pdf.text())
                .contains("Avis de fin de recherche", "La recherche est terminée depuis", "Zoé-Élïse, 16-17 ans")
                .contains("GAT-é-19", episode.number(), "Rappeler", "Imprimée le")
                .doesNotContain("Çôté", "2010", "Wqville", "Montréal", "Partenaire", "manteau", "819 555-0147");
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.said()).doesNotContain("Zoé");
    }

    @ParameterizedTest
    @EnumSource(EpisodeState.class)
    void there_is_a_notice_where_a_declared_search_has_ended_and_nowhere_else(EpisodeState state) {
        var episode = stories.in(state, worker);
        boolean over = Set.of(EpisodeState.RETURNED, EpisodeState.FOLLOW_UP, EpisodeState.CLOSED)
                .contains(state);
        assertThat(get(worker, episode, "stop-notice")).hasStatus(over ? 200 : 409);
    }

    /** A death, a mistake and a return read alike. */
    @Test
    void how_it_ended_is_not_to_be_seen() {
        var seen = new HashSet<String>();
        for (var end : List.<Deed>of(
                new Deed.RecordDeath(),
                new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE),
                new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true))) {
            var episode = stories.searching(worker);
            stories.act(worker, episode, end);
            seen.add(pdf(worker, episode, "stop-notice", "").text().replace(episode.number(), "#"));
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void the_notice_is_traced_as_a_read_of_the_identity() {
        var episode = stories.returned(worker);
        long before = reads(episode);
        get(worker, episode, "stop-notice");
        get(worker, episode, "stop-notice.pdf");
        assertThat(reads(episode)).isEqualTo(before + 2);
    }

    private long reads(EpisodeId episode) {
        return jdbc.sql("""
                select count(*) from registers.trail where event like 'IdentityRead%' and basis is not null
                   and about = (select youth from runaways.episode where id = ?)
                """).param(episode.value()).query(Long.class).single();
    }

    private List<String> trail() {
        return jdbc.sql("select event || ' ' || about || ' ' || position from registers.trail order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Identity someone(String given, String surname, String description) {
        return new Identity(
                given, surname, "Aussi Zèd", LocalDate.of(2010, 2, 3), Gender.GIRL, description, "819 555-0147");
    }

    private EpisodeId missing(Identity identity) {
        return runaways.report(
                worker,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(identity),
                        clock.instant().minus(Duration.ofHours(2)),
                        Origin.CR_UNIT,
                        Set.of(Circumstance.AFTER_CONFLICT),
                        Set.of(ImmediateReason.MEDICAL_NEED),
                        Set.of(),
                        "Mots de l’unité",
                        true,
                        "GAT-é-19"));
    }

    private Pdf pdf(Actor actor, EpisodeId episode, String sheet, String query) {
        var answer = get(actor, episode, sheet + ".pdf" + query);
        assertThat(answer).hasStatusOk();
        return Pdf.of(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(Actor actor, EpisodeId episode, String sheet) {
        return browser.get()
                .uri("/episodes/" + episode + "/" + sheet)
                .locale(Locale.CANADA_FRENCH)
                .with(stage.as(actor))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
