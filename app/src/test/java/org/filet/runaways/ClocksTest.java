package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Time limits over the two nights that have another length, and over a stop of the process. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ClocksTest {

    /** Clocks that count from when the youth was last seen; the others count from the deed. */
    private static final Set<ClockKind> FROM_LAST_SEEN = EnumSet.of(
            ClockKind.DECLARE,
            ClockKind.DAY_MARK,
            ClockKind.CASE_CONFERENCE,
            ClockKind.WEEK_MARK,
            ClockKind.MONTH_MARK);

    private final Runaways runaways;
    private final Stories stories;
    private final ClockRinger ringer;
    private final ProtocolTable protocols;
    private final Times times;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Actor worker;
    private final Restart restart;
    private final TransactionTemplate transaction;

    ClocksTest(
            Runaways runaways,
            Stories stories,
            ClockRinger ringer,
            ProtocolTable protocols,
            Times times,
            MovableClock clock,
            @Outside JdbcClient outside,
            Stage stage,
            ClockTable clocks,
            EpisodeTable episodes,
            Journal journal,
            Live live,
            ApplicationEventPublisher events,
            Wall wall,
            PlatformTransactionManager transactions) {
        this.runaways = runaways;
        this.stories = stories;
        this.ringer = ringer;
        this.protocols = protocols;
        this.times = times;
        this.clock = clock;
        this.outside = outside;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.transaction = new TransactionTemplate(transactions);
        this.restart = now -> {
            var another = new ClockRinger(clocks, episodes, journal, live, events, now, wall);
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> another.ring()));
        };
    }

    /** A ringer of a process that just came up and remembers nothing; rings once. */
    private interface Restart {
        int ring(Clock now);
    }

    @AfterEach
    void back_to_an_ordinary_day() {
        clock.set(MovableClock.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-31T12:00:00Z", // the day before the long night
                "2026-11-01T05:30:00Z", // the first half past one
                "2026-11-01T06:30:00Z", // the second
                "2026-11-01T05:59:59Z",
                "2026-03-07T18:00:00Z", // the day before the short night
                "2026-03-08T06:59:59Z", // the last second before the hour that is skipped
                "2026-03-08T07:00:00Z",
                "2028-02-29T04:59:59Z" // the last second of a leap day's eve
            })
    void every_limit_is_as_long_as_its_region_says_whatever_the_wall_shows(String when) {
        clock.set(Instant.parse(when));
        var now = clock.instant();
        var lastSeen = now.minus(Duration.ofMinutes(20));
        var protocol = protocols.inForce(Stage.OUTAOUAIS, now);
        var rows = lived();
        assertThat(rows.keySet()).containsExactlyInAnyOrder(ClockKind.values());
        rows.forEach((kind, due) -> assertThat(due)
                .as("%s at %s", kind, when)
                .isEqualTo((FROM_LAST_SEEN.contains(kind) ? lastSeen : now)
                        .plus(protocol.of(kind.length()).length())));
    }

    /** Each would wait for the other: the clock for the episode to write its line, the deed for the clock to stop it. */
    @Test
    void a_clock_rings_while_somebody_is_at_the_episode() throws Exception {
        var episode = stories.noticed(worker);
        clock.advance(Duration.ofHours(2));
        var held = new CountDownLatch(1);
        var rung = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var deed = threads.submit(() -> transaction.executeWithoutResult(status -> {
                stories.act(worker, episode, new Deed.Note("Toujours sans nouvelles."));
                held.countDown();
                wait(rung);
            }));
            wait(held);
            try {
                assertThat(threads.submit(ringer::ring).get(30, TimeUnit.SECONDS))
                        .isPositive();
            } finally {
                rung.countDown();
            }
            deed.get();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every clock there is, on the way of one absence. */
    private Map<ClockKind, Instant> lived() {
        var episode = stories.noticed(worker);
        stories.act(worker, episode, new Deed.KnowWhereabouts(Stage.OUTAOUAIS, "Gatineau", Adult.PARENT, true));
        stories.act(worker, episode, new Deed.Declare(""));
        stories.told(worker, episode);
        stories.act(worker, episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE));
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.STAFF, Stage.OUTAOUAIS, true, true, true));
        return rows(episode);
    }

    @Test
    void sixty_minutes_in_the_long_night_end_at_the_other_half_past_one() {
        clock.set(Instant.parse("2026-11-01T05:30:00Z"));
        var due = due(seen(clock.instant()), ClockKind.DECLARE);
        assertThat(due).isEqualTo("2026-11-01T06:30:00Z");
        assertThat(times.at(due, Locale.FRENCH)).endsWith("01 h 30 (heure normale)");
        assertThat(times.distance(due, Locale.FRENCH)).isEqualTo("1 h 00");
    }

    @Test
    void sixty_minutes_in_the_short_night_skip_the_hour_that_does_not_exist() {
        clock.set(Instant.parse("2026-03-08T06:30:00Z"));
        var due = due(seen(clock.instant()), ClockKind.DECLARE);
        assertThat(due).isEqualTo("2026-03-08T07:30:00Z");
        assertThat(times.at(due, Locale.FRENCH)).endsWith("03 h 30");
    }

    @Test
    void the_first_half_past_one_rings_nothing_that_is_due_at_the_second() {
        clock.set(Instant.parse("2026-11-01T05:30:00Z"));
        var episode = seen(clock.instant());
        clock.advance(Duration.ofMinutes(59));
        all(restart);
        assertThat(rang(episode, ClockKind.DECLARE)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        all(restart);
        assertThat(rang(episode, ClockKind.DECLARE)).containsExactly("[]");
    }

    @Test
    void a_limit_that_passed_while_nothing_ran_rings_once_and_says_that_it_is_late() {
        var episode = seen(clock.instant());
        clock.advance(Duration.ofHours(3));
        all(restart);
        all(restart);
        all(now -> ringer.ring());
        assertThat(rang(episode, ClockKind.DECLARE)).containsExactly("[\"#runaways.rang.late\"]");
        assertThat(rang(episode, ClockKind.CHECKS)).containsExactly("[\"#runaways.rang.late\"]");
    }

    /** Declared two days after T0: its first mark was past before the clock began. */
    @Test
    void a_limit_that_was_past_when_its_clock_began_rings_at_once_and_is_no_delay_of_filet() {
        var episode = seen(clock.instant().minus(Duration.ofDays(2)));
        stories.act(worker, episode, new Deed.Declare(""));
        clock.advance(Duration.ofSeconds(5));
        all(restart);
        assertThat(rang(episode, ClockKind.DAY_MARK)).containsExactly("[]");
    }

    @Test
    void what_was_done_before_the_process_stopped_does_not_ring_when_it_is_back() {
        var episode = seen(clock.instant());
        stories.act(worker, episode, new Deed.Declare(""));
        clock.advance(Duration.ofDays(2));
        all(restart);
        assertThat(rang(episode, ClockKind.DECLARE)).isEmpty();
        assertThat(rang(episode, ClockKind.DAY_MARK)).hasSize(1);
        assertThat(rang(episode, ClockKind.CASE_CONFERENCE)).as("still to come").isEmpty();
    }

    private EpisodeId seen(Instant lastSeen) {
        var who = new Report.Who.New(Stories.sixteen("Heure"));
        return runaways.report(worker, RequestKey.fresh(), Stories.report(who, lastSeen, false));
    }

    private void all(Restart rings) {
        while (rings.ring(clock) > 0) {
            assertThat(clock.instant()).isNotNull();
        }
    }

    private Instant due(EpisodeId episode, ClockKind kind) {
        return Objects.requireNonNull(rows(episode).get(kind));
    }

    private Map<ClockKind, Instant> rows(EpisodeId episode) {
        var rows = new EnumMap<ClockKind, Instant>(ClockKind.class);
        outside.sql("select kind, due_at from runaways.clock where episode = ?")
                .param(episode.value())
                .query(row -> {
                    rows.put(ClockKind.valueOf(row.getString("kind")), moment(row, "due_at"));
                });
        return rows;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The arguments of each line that says so. */
    private List<String> rang(EpisodeId episode, ClockKind kind) {
        return outside.sql("select args from runaways.journal where episode = ? and key = ? order by id")
                .params(episode.value(), "runaways.rang." + kind)
                .query((row, number) -> row.getString("args"))
                .list();
    }
}
