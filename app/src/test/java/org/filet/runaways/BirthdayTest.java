package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A fourteenth and an eighteenth birthday while somebody is looked for: who decides changes, nothing closes. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BirthdayTest {

    private final Runaways runaways;
    private final Episodes episodes;
    private final ComingOfAge comingOfAge;
    private final Stories stories;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Actor worker;

    BirthdayTest(
            Runaways runaways,
            Episodes episodes,
            ComingOfAge comingOfAge,
            Stories stories,
            MovableClock clock,
            @Outside JdbcClient outside,
            Stage stage) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.comingOfAge = comingOfAge;
        this.stories = stories;
        this.clock = clock;
        this.outside = outside;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @BeforeEach
    void a_day() {
        clock.set(MovableClock.START);
        comingOfAge.look();
    }

    @Test
    void at_eighteen_parents_are_told_no_more_and_the_search_goes_on() {
        var episode = missing(LocalDate.of(2008, 3, 10));
        consent(episode, "PARENT");
        consent(episode, "YOUTH_AND_PARENT");
        clock.set(midnight(LocalDate.of(2026, 3, 10)).minusSeconds(1));
        assertThat(comingOfAge.look()).as("the evening before").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(comingOfAge.look()).isEqualTo(1);
        assertThat(comingOfAge.look()).as("once").isZero();

        var view = episodes.view(worker, episode);
        assertThat(view.summary().state()).isEqualTo(EpisodeState.DECLARED);
        assertThat(view.clocks())
                .extracting(RunningClock::kind)
                .doesNotContain(ClockKind.PARENTS)
                .contains(ClockKind.REVIEW);
        assertThat(view.timeline()).extracting(TimelineEntry::key).containsOnlyOnce(Journal.OF_AGE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stories.act(worker, episode, new Deed.TellParents(true)))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(RunawayRefusal.OF_AGE));
        stories.act(worker, episode, new Deed.IssuePoliceSheet("GAT-18"));
        assertThat(episodes.view(worker, episode).summary().state())
                .as("nobody waits for the parents")
                .isEqualTo(EpisodeState.SEARCHING);
        assertThat(standing(episode)).as("consents").isEqualTo(1);
    }

    @Test
    void at_fourteen_what_a_parent_answered_holds_no_more_and_nothing_else_changes() {
        var episode = missing(LocalDate.of(2012, 3, 2));
        consent(episode, "PARENT");
        comingOfAge.look();
        assertThat(standing(episode)).isEqualTo(1);
        clock.set(midnight(LocalDate.of(2026, 3, 2)));
        assertThat(comingOfAge.look()).isZero();
        assertThat(standing(episode)).isZero();
        stories.act(worker, episode, new Deed.TellParents(true));
        assertThat(episodes.view(worker, episode).timeline())
                .extracting(TimelineEntry::key)
                .doesNotContain(Journal.OF_AGE);
    }

    @Test
    void born_on_a_leap_day_is_of_age_on_the_first_of_march_and_a_day_unknown_is_no_day() {
        var leap = missing(LocalDate.of(2008, 2, 29));
        var unknown = missing(null);
        assertThat(comingOfAge.look()).isEqualTo(1);
        assertThat(episodes.view(worker, leap).timeline())
                .extracting(TimelineEntry::key)
                .contains(Journal.OF_AGE);
        assertThat(episodes.view(worker, unknown).timeline())
                .extracting(TimelineEntry::key)
                .doesNotContain(Journal.OF_AGE);
    }

    @Test
    void before_the_declaration_and_after_the_end_nothing_happens() {
        var noticed = runaways.report(worker, RequestKey.fresh(), report(LocalDate.of(2000, 1, 1), false));
        var closed = stories.closed(worker);
        assertThat(comingOfAge.look()).isZero();
        stories.act(worker, noticed, new Deed.Declare("GAT-2"));
        assertThat(comingOfAge.look()).isEqualTo(1);
        assertThat(episodes.view(worker, closed).summary().state()).isEqualTo(EpisodeState.CLOSED);
    }

    private EpisodeId missing(@Nullable LocalDate born) {
        return runaways.report(worker, RequestKey.fresh(), report(born, true));
    }

    private Report report(@Nullable LocalDate born, boolean declare) {
        var who = new Report.Who.New(new Identity("Maude", "Essai", "", born, Gender.GIRL, "", ""));
        return Stories.report(who, clock.instant().minus(Duration.ofMinutes(20)), declare);
    }

    private void consent(EpisodeId episode, String by) {
        outside.sql("""
                insert into agreements.consent
                  (id, youth, holder, recipient, purpose, categories, given, given_by, how, language, text_version, by,
                   position, at, until)
                values (gen_random_uuid(), ?, 'CR-07', ?, 'SEARCH', '{}', true, ?, '', 'FR', '1', gen_random_uuid(),
                        gen_random_uuid(), now(), now() + interval '1 year')
                """).params(youth(episode), "COM-" + by, by).update();
    }

    private long standing(EpisodeId episode) {
        return outside.sql("select count(*) from agreements.consent where youth = ? and withdrawn_at is null")
                .param(youth(episode))
                .query(Long.class)
                .single();
    }

    private UUID youth(EpisodeId episode) {
        return episodes.summary(worker, episode).youth().value();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Times.QUEBEC).toInstant();
    }
}
