package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.filet.kernel.Actor;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** How an alert ends, and what its end says of the search: a card taken back, or one that ran out, brings nobody home. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class EndingTest {

    private final Scene scene;
    private final Alerts alerts;
    private final Cards cards;
    private final AlertRinger ringer;
    private final Stage stage;
    private final List<ActionItems> items;
    private final MockMvcTester browser;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    EndingTest(
            Scene scene,
            Alerts alerts,
            Cards cards,
            AlertRinger ringer,
            Stage stage,
            List<ActionItems> items,
            MockMvcTester browser,
            TransactionTemplate transaction,
            @Outside JdbcClient jdbc) {
        this.scene = scene;
        this.alerts = alerts;
        this.cards = cards;
        this.ringer = ringer;
        this.stage = stage;
        this.items = items;
        this.browser = browser;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void a_card_taken_back_by_hand_does_not_say_that_the_search_is_over_until_it_is() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = scene.copy(alert, scene.street()).id();
        alerts.recall(scene.head(), Scene.key(), episode, alert, RecallReason.WRONG_CARD);
        assertThat(card(copy))
                .contains("Carte retirée", "La recherche n’est pas terminée")
                .doesNotContain("Fin de recherche");
        assertThat(keys(scene.street())).contains("alerts.item.withdrawn").doesNotContain("alerts.item.stop");
        cards.confirmStop(scene.street(), Scene.key(), copy);
        scene.after(Duration.ofHours(25));
        assertThat(card(copy)).contains("a été retirée par qui l’a envoyée").doesNotContain("est terminée");
        scene.comesBack(episode);
        assertThat(card(copy)).contains("La recherche liée à l’alerte").contains("est terminée");
    }

    @Test
    void an_alert_that_runs_out_says_so_to_both_sides_and_to_its_sender_in_time_to_renew() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = scene.copy(alert, scene.street()).id();
        scene.after(Duration.ofHours(65));
        assertThat(about(scene.head(), alert)).doesNotContain("alerts.item.ends-soon");
        scene.after(Duration.ofHours(2));
        assertThat(about(scene.head(), alert)).contains("alerts.item.ends-soon");
        assertThat(told(alert)).isEqualTo(1);
        scene.after(Duration.ofHours(1));
        assertThat(told(alert)).as("once").isEqualTo(1);
        alerts.renew(scene.head(), Scene.key(), episode, alert, RenewReason.STILL_MISSING);
        assertThat(about(scene.head(), alert)).doesNotContain("alerts.item.ends-soon");
        scene.after(Duration.ofHours(67));
        assertThat(told(alert)).as("of the new term").isEqualTo(2);
        scene.after(Duration.ofHours(6));
        assertThat(about(scene.head(), alert)).containsExactly("alerts.item.ran-out");
        assertThat(card(copy)).contains("n’a pas été renouvelée", "Rien ne dit").doesNotContain("Fin de recherche");
        scene.sent(episode);
        assertThat(about(scene.head(), alert)).as("another one is out").isEmpty();
        scene.comesBack(episode);
        assertThat(scene.alert(alert).ending()).isEqualTo(Ending.SEARCH_OVER);
    }

    /** The tie that lets recipients of both answer belongs to the newer one too. */
    @Test
    void an_alert_that_ends_while_another_is_being_sent_takes_nobody_s_answer_away() throws Exception {
        var episode = scene.missing();
        var first = scene.sent(episode);
        scene.after(Duration.ofHours(71));
        var sent = new CountDownLatch(1);
        var rung = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<AlertId> sending = () -> transaction.execute(status -> {
                var id = alerts.compose(scene.head(), Scene.key(), episode, Scene.montreal());
                sent.countDown();
                wait(rung);
                return id;
            });
            var second = threads.submit(sending);
            sent.await();
            threads.submit(() -> {
                        scene.clock().advance(Duration.ofHours(2));
                        ringer.ring();
                        rung.countDown();
                    })
                    .get();
            var newer = second.get();
            while (ringer.ring() > 0) {
                Thread.onSpinWait();
            }
            assertThat(scene.alert(first).state()).isEqualTo(AlertState.EXPIRED);
            cards.acknowledge(
                    scene.street(),
                    Scene.key(),
                    scene.copy(newer, scene.street()).id());
            assertThat(scene.copy(newer, scene.street()).state()).isEqualTo(AlertState.ACKNOWLEDGED);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String card(CopyId copy) throws AssertionError {
        return new String(
                browser.get()
                        .uri("/alerts/" + copy)
                        .with(stage.as(scene.street()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<String> keys(Actor actor) {
        return all(actor).stream().map(ActionItem::key).toList();
    }

    /** What the sender's home page says of this alert. */
    private List<String> about(Actor actor, AlertId alert) {
        var number = scene.alert(alert).number();
        return all(actor).stream()
                .filter(item -> item.args().contains(number))
                .map(ActionItem::key)
                .filter(key -> key.equals("alerts.item.ends-soon") || key.equals("alerts.item.ran-out"))
                .toList();
    }

    private List<ActionItem> all(Actor actor) {
        return items.stream().flatMap(some -> some.of(actor).stream()).toList();
    }

    private long told(AlertId alert) {
        return jdbc.sql("select count(*) from registers.trail where about = ? and event = 'alerts.ENDS_SOON'")
                .param(alert.value())
                .query(Long.class)
                .single();
    }
}
