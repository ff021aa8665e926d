package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.keys.Sealing;
import org.filet.runaways.Analysis.Informant;
import org.filet.runaways.Analysis.Support;
import org.filet.runaways.judgements.Factors;
import org.filet.runaways.judgements.Judgements;
import org.filet.runaways.judgements.Side;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Judgements of people, side by side: what sets the level, what stands beside it, who reads which words. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class JudgementsTest {

    private static final String MARK = "Qxyzzy";

    private final MockMvcTester browser;
    private final Judgements judgements;
    private final Factors factors;
    private final Episodes episodes;
    private final Sealing sealing;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;
    private final Actor host;
    private final Actor police;

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());

    JudgementsTest(
            MockMvcTester browser,
            Judgements judgements,
            Factors factors,
            Episodes episodes,
            Sealing sealing,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.judgements = judgements;
        this.factors = factors;
        this.episodes = episodes;
        this.sealing = sealing;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        this.police = stage.actor(Role.POLICE_OFFICER, "POL-07");
    }

    @BeforeEach
    void located() {
        episode = stories.located(worker, Stage.MONTREAL);
    }

    @Test
    void the_holders_sets_the_level_and_a_partners_stands_beside_it() {
        write(worker, Concern.HIGH, "Ne répond plus.", analysis());
        write(host, Concern.LOW, "Vue avec des amies.", Analysis.NONE);
        assertThat(episodes.view(worker, episode).summary().concern()).isEqualTo(Concern.HIGH);
        assertThat(told(worker)).extracting(Judgements.Told::side).containsExactly(Side.CARE, Side.PARTNER);
        assertThat(told(worker)).extracting(told -> told.newest().concern()).containsExactly(Concern.HIGH, Concern.LOW);
        write(worker, Concern.MEDIUM, "A rappelé.", Analysis.NONE);
        assertThat(told(worker).getFirst().newest().reasons()).isEqualTo("A rappelé.");
        assertThat(told(worker).getFirst().before())
                .extracting(one -> one.reasons())
                .containsExactly("Ne répond plus.");
    }

    @Test
    void however_often_one_side_speaks_the_others_stay_beside_it() {
        write(host, Concern.LOW, "Vue avec des amies.", Analysis.NONE);
        for (int time = 0; time < 25; time++) {
            write(worker, Concern.MEDIUM, "Fois " + time, Analysis.NONE);
        }
        assertThat(told(worker)).extracting(Judgements.Told::side).containsExactly(Side.CARE, Side.PARTNER);
        assertThat(told(worker).getFirst().newest().reasons()).isEqualTo("Fois 24");
        assertThat(told(worker).getFirst().before()).hasSize(19);
    }

    @Test
    void one_that_was_tampered_with_takes_nothing_else_of_the_page_with_it() {
        write(worker, Concern.HIGH, "Ne répond plus.", Analysis.NONE);
        jdbc.sql("update runaways.judgement set sealed = decode('00', 'hex') where episode = ?")
                .param(episode.value())
                .update();
        assertThat(told(worker).getFirst().newest().reasons()).isEmpty();
        assertThat(page(worker)).contains("Les mots ne s’ouvrent plus", "Centre-ville");
    }

    @Test
    void police_that_hold_the_episode_speak_as_police() {
        var theirs = stories.searching(police);
        stories.act(police, theirs, new Deed.Review(Concern.MEDIUM, "Deux signalements."));
        assertThat(judgements.sideBySide(police, episodes.summary(police, theirs)))
                .extracting(Judgements.Told::side)
                .containsExactly(Side.POLICE);
    }

    @Test
    void what_it_rests_on_is_read_where_it_was_written_and_the_reasons_by_both() {
        write(worker, Concern.HIGH, "Ne répond plus.", analysis());
        write(host, Concern.LOW, "Vue avec des amies.", analysis("Autre analyse"));
        assertThat(told(host))
                .as("before the register says that it is told")
                .extracting(Judgements.Told::side)
                .containsExactly(Side.PARTNER);
        episodes.view(host, episode);
        assertThat(analyses(worker, Side.CARE)).isTrue();
        assertThat(analyses(worker, Side.PARTNER)).isFalse();
        assertThat(analyses(host, Side.CARE)).isFalse();
        assertThat(analyses(host, Side.PARTNER)).isTrue();
        assertThat(told(host))
                .extracting(told -> told.newest().reasons())
                .containsExactly("Ne répond plus.", "Vue avec des amies.");

        assertThat(page(worker)).contains("Veut rejoindre " + MARK).doesNotContain("Autre analyse");
        assertThat(page(host)).contains("Autre analyse", "Ne répond plus.").doesNotContain("Veut rejoindre " + MARK);
    }

    @Test
    void no_word_of_it_stands_readable_in_the_database() {
        write(worker, Concern.HIGH, MARK, analysis());
        for (var table : List.of("runaways.judgement", "runaways.journal", "runaways.episode", "registers.trail")) {
            assertThat(jdbc.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains(MARK));
        }
    }

    @Test
    void an_analysis_needs_experience_or_a_colleague_of_the_same_organisation() {
        refused("SUPPORT_MISSING", () -> write(worker, Concern.LOW, "R", supported(null, null)));
        refused("SUPPORT_MISSING", () -> write(worker, Concern.LOW, "R", supported(Support.WITH_COLLEAGUE, null)));
        refused(
                "NOT_A_COLLEAGUE",
                () -> write(worker, Concern.LOW, "R", supported(Support.WITH_COLLEAGUE, host.position())));
        refused(
                "NOT_A_COLLEAGUE",
                () -> write(worker, Concern.LOW, "R", supported(Support.WITH_COLLEAGUE, worker.position())));
        var colleague = stage.actor(Role.UNIT_HEAD, "CR-07").position();
        write(worker, Concern.LOW, "R", supported(Support.WITH_COLLEAGUE, colleague));
        assertThat(page(worker)).contains("Peut repartir", "J’y ai pensé avec un·e collègue");
        assertThat(told(worker).getFirst().newest().analysis())
                .hasValueSatisfying(analysis -> assertThat(analysis.colleague()).isEqualTo(colleague));
    }

    @Test
    void what_is_not_on_offer_is_refused() {
        refused("REASONS_MISSING", () -> write(worker, Concern.LOW, " ", Analysis.NONE));
        refused("UNKNOWN_FACTOR", () -> write(worker, Concern.LOW, "R", of(Set.of(UUID.randomUUID()), null, null)));
        refused(
                "HEARD_WRONG",
                () -> write(
                        worker, Concern.LOW, "R", of(Set.of(), clock.instant().plusSeconds(1), null)));
        refused("AGAIN_TOO_LATE", () -> write(worker, Concern.HIGH, "R", of(Set.of(), null, Duration.ofHours(12))));
        assertThat(told(worker)).isEmpty();
    }

    @Test
    void it_is_looked_at_again_as_soon_as_its_author_asks() {
        write(worker, Concern.LOW, "R", of(Set.of(), clock.instant(), Duration.ofHours(2)));
        assertThat(episodes.view(worker, episode).clocks())
                .filteredOn(running -> running.kind() == ClockKind.REVIEW)
                .extracting(RunningClock::due)
                .containsExactly(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void once_the_keys_are_destroyed_the_level_stays_and_the_words_are_gone() {
        var ended = stories.located(worker, Stage.MONTREAL);
        stories.act(worker, ended, new Deed.Review(Concern.HIGH, MARK));
        stories.act(worker, ended, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        var summary = episodes.summary(worker, ended);
        sealing.destroy(worker, summary.youth().value(), new Basis("SEAL", "DEC-1"));
        assertThat(judgements.sideBySide(worker, summary).getFirst().newest())
                .satisfies(one -> assertThat(one.concern()).isEqualTo(Concern.HIGH))
                .satisfies(one -> assertThat(one.reasons()).isEmpty());
    }

    @Test
    void nobody_else_finds_the_form_and_an_incomplete_one_tells_them_nothing() {
        var stranger = stage.actor(Role.YOUTH_WORKER, "CR-13");
        refused("STRANGER", () -> write(stranger, Concern.LOW, "R", Analysis.NONE));
        var path = "/episodes/" + episode + "/judgement";
        assertThat(browser.get().uri(path).with(stage.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri(path).with(stage.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(path).with(stage.as(worker)))
                .hasStatusOk()
                .bodyText()
                .contains("Rien n’est additionné", "Conflit dans le milieu de vie");
    }

    @Test
    void the_form_comes_back_with_what_was_typed_and_sent_twice_is_one_judgement() {
        var path = "/episodes/" + episode + "/judgement";
        var key = UUID.randomUUID().toString();
        var typed = browser.post()
                .uri(path)
                .param("key", key)
                .param("concern", "HIGH")
                .param("reasons", "Message inquiétant.")
                .param("leaving", "Parle de Laval")
                .with(stage.as(worker));
        assertThat(typed).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Parle de Laval", "collègue");
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post()
                            .uri(path)
                            .param("key", key)
                            .param("concern", "HIGH")
                            .param("reasons", "Message inquiétant.")
                            .param("leaving", "Parle de Laval")
                            .param("support", "EXPERIENCED")
                            .with(stage.as(worker)))
                    .hasStatus3xxRedirection();
        }
        assertThat(told(worker))
                .singleElement()
                .satisfies(told -> assertThat(told.before()).isEmpty());
    }

    @Test
    void each_check_shows_when_it_was_made() {
        var noticed = stories.noticed(worker);
        assertThat(episodes.view(worker, noticed).checks())
                .allSatisfy(check -> assertThat(check.at()).isNull());
        assertThat(kinds(noticed)).contains(ClockKind.CHECKS);
        stories.act(worker, noticed, new Deed.Check(Set.of(Verification.CALLED_YOUTH)));
        var first = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        stories.act(worker, noticed, new Deed.Check(Set.of(Verification.CALLED_PARENTS, Verification.SEARCHED_ROOM)));
        assertThat(made(noticed, Verification.CALLED_YOUTH)).isEqualTo(first);
        assertThat(made(noticed, Verification.SEARCHED_ROOM)).isEqualTo(clock.instant());
        assertThat(made(noticed, Verification.CALLED_SCHOOL)).isNull();
        assertThat(kinds(noticed)).doesNotContain(ClockKind.CHECKS);
    }

    private List<ClockKind> kinds(EpisodeId of) {
        return episodes.view(worker, of).clocks().stream()
                .map(RunningClock::kind)
                .toList();
    }

    private @Nullable Instant made(EpisodeId of, Verification what) {
        return episodes.view(worker, of).checks().stream()
                .filter(check -> check.what() == what)
                .findFirst()
                .orElseThrow()
                .at();
    }

    private boolean analyses(Actor reader, Side side) {
        return told(reader).stream()
                .filter(told -> told.side() == side)
                .findFirst()
                .orElseThrow()
                .newest()
                .analysis()
                .isPresent();
    }

    private List<Judgements.Told> told(Actor reader) {
        return judgements.sideBySide(reader, episodes.summary(reader, episode));
    }

    private String page(Actor reader) {
        var answer =
                browser.get().uri("/episodes/" + episode).with(stage.as(reader)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void write(Actor actor, Concern concern, String reasons, Analysis analysis) {
        judgements.write(actor, RequestKey.fresh(), episode, concern, reasons, analysis);
    }

    private Analysis analysis() {
        return analysis("Veut rejoindre " + MARK);
    }

    private Analysis analysis(String leaving) {
        var chosen = factors.offered(Stage.OUTAOUAIS).getFirst().id();
        return new Analysis(
                Set.of(chosen), leaving, "", Support.EXPERIENCED, null, Informant.FRIEND, clock.instant(), null);
    }

    private static Analysis supported(@Nullable Support support, @Nullable PositionId colleague) {
        return new Analysis(Set.of(), "Peut repartir", "", support, colleague, null, null, null);
    }

    private static Analysis of(Set<UUID> chosen, @Nullable Instant heard, @Nullable Duration again) {
        return new Analysis(chosen, "", "", Support.EXPERIENCED, null, null, heard, again);
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
