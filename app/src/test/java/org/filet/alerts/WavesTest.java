package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filet.alerts.AlertsTest.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Finder;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.Times;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Near regions are told first; the others in their turn, unless nobody need look any more. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class WavesTest {

    private final Scene scene;
    private final Alerts alerts;
    private final Composer composer;
    private final Cards cards;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Episodes episodes;
    private final AlertRinger ringer;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    WavesTest(
            Scene scene,
            Alerts alerts,
            Composer composer,
            Cards cards,
            Inbox inbox,
            Outbox outbox,
            Episodes episodes,
            AlertRinger ringer,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.scene = scene;
        this.alerts = alerts;
        this.composer = composer;
        this.cards = cards;
        this.inbox = inbox;
        this.outbox = outbox;
        this.episodes = episodes;
        this.ringer = ringer;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void near_regions_are_told_first_and_the_others_half_an_hour_later_each_with_a_copy_and_a_line_in_the_register() {
        var far = scene.farAway();
        var episode = scene.missing();
        var content = scene.montrealBefore(far);
        assertThat(composer.preview(scene.head(), episode, content).rounds())
                .extracting(Round::after)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(30));
        var alert = alerts.compose(scene.head(), Scene.key(), episode, content);
        assertThat(told(alert))
                .contains("COM-06")
                .doesNotContain(far.organisation().code());
        assertThat(disclosed(episode, far)).isZero();
        scene.after(Duration.ofMinutes(29));
        assertThat(told(alert)).doesNotContain(far.organisation().code());
        scene.after(Duration.ofMinutes(2));
        assertThat(told(alert)).contains(far.organisation().code()).doesNotHaveDuplicates();
        assertThat(scene.copies(alert)).extracting(Copy::number).doesNotHaveDuplicates();
        assertThat(disclosed(episode, far)).isOne();
        var copy = scene.copy(alert, far).id();
        assertThat(inbox.open(far, copy).card()).isNotNull();
        cards.acknowledge(far, Scene.key(), copy);
        assertThat(later(episode)).extracting(SentAlert.Later::waits).containsExactly(false);
        assertThat(later(episode)).extracting(SentAlert.Later::reached).containsExactly(reached(alert, far.region()));
    }

    @Test
    void whoever_approved_answers_for_what_the_clock_sends() {
        var far = scene.farAway();
        var episode = scene.missing();
        alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        scene.after(Duration.ofMinutes(31));
        assertThat(jdbc.sql("select person from registers.disclosure where record = ? and recipient = ?")
                        .params(episode.value(), far.organisation().code())
                        .query(UUID.class)
                        .list())
                .containsExactly(scene.head().person().value());
    }

    @Test
    void nobody_else_is_told_while_the_youth_is_located_and_everyone_is_once_lost_again() {
        var far = scene.farAway();
        var episode = scene.missing();
        var alert = alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        scene.act(scene.worker(), episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE));
        scene.after(Duration.ofHours(5));
        assertThat(told(alert)).doesNotContain(far.organisation().code());
        scene.act(scene.worker(), episode, new Deed.LoseAgain());
        scene.after(Duration.ofMinutes(31));
        assertThat(told(alert)).contains(far.organisation().code());
    }

    @Test
    void what_has_not_left_when_the_alert_ends_never_leaves() {
        var far = scene.farAway();
        var episode = scene.missing();
        var alert = alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        scene.comesBack(episode);
        scene.after(Duration.ofHours(2));
        assertThat(told(alert)).doesNotContain(far.organisation().code());
        assertThat(disclosed(episode, far)).isZero();
        assertThat(later(episode)).allSatisfy(wave -> {
            assertThat(wave.waits()).isFalse();
            assertThat(wave.reached()).isNull();
        });
    }

    @Test
    void whoever_may_approve_need_not_wait_and_nobody_is_told_twice() {
        var far = scene.farAway();
        var episode = scene.missing();
        var alert = alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        refused(403, () -> alerts.widen(scene.worker(), Scene.key(), episode, alert));
        var key = Scene.key();
        alerts.widen(scene.head(), key, episode, alert);
        alerts.widen(scene.head(), key, episode, alert);
        assertThat(told(alert)).contains(far.organisation().code()).doesNotHaveDuplicates();
        refused(409, () -> alerts.widen(scene.head(), Scene.key(), episode, alert));
        scene.after(Duration.ofHours(1));
        assertThat(told(alert)).doesNotHaveDuplicates();
        assertThat(disclosed(episode, far)).isOne();
    }

    @Test
    void two_nodes_and_a_hand_at_the_same_moment_send_one_copy() throws Exception {
        var far = scene.farAway();
        var episode = scene.missing();
        var alert = alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        clock.advance(Duration.ofMinutes(31));
        Callable<Integer> ring = ringer::ring;
        Callable<Integer> hand = () -> {
            try {
                alerts.widen(scene.head(), Scene.key(), episode, alert);
                return 200;
            } catch (Refused refused) {
                return AlertsTest.status(refused.refusal());
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(ring, hand, ring, ring))) {
                done.get();
            }
        }
        scene.after(Duration.ZERO);
        assertThat(told(alert)).contains(far.organisation().code()).doesNotHaveDuplicates();
        assertThat(disclosed(episode, far)).isOne();
    }

    @Test
    void an_agreement_that_ended_meanwhile_carries_no_card() {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        var far = scene.farAway(today.plusDays(1));
        var episode = scene.missing();
        var alert = alerts.compose(scene.head(), Scene.key(), episode, scene.montrealBefore(far));
        scene.act(scene.worker(), episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE));
        scene.after(Duration.ofHours(60));
        scene.act(scene.worker(), episode, new Deed.LoseAgain());
        scene.after(Duration.ofMinutes(31));
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.SENT);
        assertThat(told(alert)).doesNotContain(far.organisation().code());
        assertThat(disclosed(episode, far)).isZero();
    }

    private List<String> told(AlertId alert) {
        return scene.copies(alert).stream()
                .map(copy -> copy.organisation().code())
                .toList();
    }

    private int reached(AlertId alert, RegionId region) {
        return (int) scene.copies(alert).stream()
                .filter(copy -> copy.region().equals(region))
                .count();
    }

    private List<SentAlert.Later> later(EpisodeId episode) {
        return outbox.of(scene.head(), episodes.summary(scene.head(), episode))
                .getFirst()
                .later();
    }

    private long disclosed(EpisodeId episode, Actor to) {
        return jdbc.sql("select count(*) from registers.disclosure where record = ? and recipient = ? and not read")
                .params(episode.value(), to.organisation().code())
                .query(Long.class)
                .single();
    }
}
