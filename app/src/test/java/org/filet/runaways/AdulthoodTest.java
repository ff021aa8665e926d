package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From 17 years and 6 months on, whoever looks after the youth is asked to prepare the passage to adulthood. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AdulthoodTest {

    private static final String PROMPT = "17 ans et demi ou plus";

    private final MockMvcTester browser;
    private final Runaways runaways;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final Actor worker;

    AdulthoodTest(MockMvcTester browser, Runaways runaways, Stories stories, Stage stage, MovableClock clock) {
        this.browser = browser;
        this.runaways = runaways;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @BeforeEach
    void the_first_of_march() {
        clock.set(MovableClock.START);
    }

    @ParameterizedTest
    @CsvSource({"2008-09-02,false", "2008-09-01,true", "2008-03-01,true", "2012-03-01,false", ",false"})
    void it_is_said_from_the_day_on_and_never_where_the_day_is_unknown(@Nullable LocalDate born, boolean said) {
        assertThat(says(worker, missing(born))).isEqualTo(said);
    }

    @Test
    void it_is_said_to_the_holders_workers_and_heads_alone() {
        var episode = missing(LocalDate.of(2008, 9, 1));
        stories.told(worker, episode);
        stories.act(worker, episode, new Deed.Locate(Stage.MONTREAL, "Centre-ville", Finder.POLICE));
        assertThat(says(stage.actor(Role.UNIT_HEAD, "CR-07"), episode)).isTrue();
        for (var other : new Actor[] {
            stage.actor(Role.RUNAWAY_LIAISON, "CR-07"),
            stage.actor(Role.POLICE_OFFICER, "CR-07"),
            stage.actor(Role.YOUTH_WORKER, "CR-06"),
            stage.actor(Role.UNIT_HEAD, "CR-06")
        }) {
            assertThat(says(other, episode)).as("%s", other).isFalse();
        }
    }

    private boolean says(Actor actor, EpisodeId episode) {
        var page =
                browser.get().uri("/episodes/" + episode).with(stage.as(actor)).exchange();
        assertThat(page).hasStatusOk();
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body.contains(PROMPT)).isEqualTo(body.contains("id=\"adulthood\""));
        return body.contains(PROMPT);
    }

    private EpisodeId missing(@Nullable LocalDate born) {
        var who = new Report.Who.New(Identity.named("Ana", "Roy", born, Gender.GIRL));
        return runaways.report(
                worker, RequestKey.fresh(), Stories.report(who, clock.instant().minus(Duration.ofMinutes(20)), true));
    }
}
