package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.filet.alerts.AlertsTest.refused;

import java.time.Duration;
import java.util.Set;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Which posts open a card, the words agreed, what is told and told back, who still looks, and how many alerts are too many. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class WhoReadsTest {

    private final Scene scene;
    private final Stage stage;
    private final Alerts alerts;
    private final Cards cards;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Episodes episodes;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    WhoReadsTest(
            Scene scene,
            Stage stage,
            Alerts alerts,
            Cards cards,
            Inbox inbox,
            Outbox outbox,
            Episodes episodes,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.scene = scene;
        this.stage = stage;
        this.alerts = alerts;
        this.cards = cards;
        this.inbox = inbox;
        this.outbox = outbox;
        this.episodes = episodes;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_card_for_certain_posts_is_nothing_to_the_others_of_the_same_organisation() {
        var audience = new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values()), Set.of(Role.SCHOOL_WORKER));
        var content = new Content(Set.of(Instruction.CALL_IF_SEEN), "", Stage.OUTAOUAIS, audience);
        var alert = alerts.compose(scene.head(), Scene.key(), scene.missing(), content);
        var addressed = stage.actor(Role.SCHOOL_WORKER, "SCO-06");
        var other = stage.actor(Role.YOUTH_WORKER, "SCO-06");
        var copy = scene.copy(alert, addressed).id();
        assertThat(inbox.open(addressed, copy).card()).isNotNull();
        assertThat(inbox.lines(addressed)).extracting(InboxLine::id).contains(copy);
        assertThat(inbox.lines(other)).extracting(InboxLine::id).doesNotContain(copy);
        refused(404, () -> inbox.open(other, copy));
        refused(404, () -> cards.acknowledge(other, Scene.key(), copy));
        assertThat(jdbc.sql(
                                "select count(*) from registers.trail where about = ? and person = ? and event = 'AccessDenied'")
                        .params(copy.value(), other.person().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(scene.copy(alert, addressed).state()).isEqualTo(AlertState.SENT);
    }

    @Test
    void the_words_agreed_are_the_same_on_both_sides_and_end_with_the_card() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var words = inbox.open(scene.street(), scene.copy(alert, scene.street()).id())
                .challenge();
        assertThat(words).matches("\\p{L}+ \\p{L}+");
        assertThat(sent(episode).challenge()).isEqualTo(words);
        scene.comesBack(episode);
        scene.after(Duration.ofHours(25));
        assertThat(scene.alert(alert).challenge()).isEmpty();
    }

    @Test
    void what_is_told_says_how_it_is_known_and_whoever_told_it_hears_what_was_done() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = scene.copy(alert, scene.street()).id();
        var how = new Observation(
                Observation.Source.OWN_EYES, Observation.Company.WITH_ADULTS, Observation.Condition.WORRYING);
        var tip = new Tip(Tip.Kind.SEEN, Stage.MONTREAL, "Montréal", clock.instant(), "", how);
        cards.inform(scene.street(), Scene.key(), copy, tip);
        var received = sent(episode).tips().getFirst();
        assertThat(received.tip().how()).isEqualTo(how);
        assertThat(inbox.open(scene.street(), copy).tips().getFirst().notedAs()).isNull();
        alerts.note(scene.worker(), Scene.key(), episode, received.id(), NoteResult.PASSED_TO_POLICE);
        alerts.note(scene.worker(), Scene.key(), episode, received.id(), NoteResult.KEPT);
        assertThat(inbox.open(scene.street(), copy).tips().getFirst().notedAs()).isEqualTo(NoteResult.PASSED_TO_POLICE);
    }

    @Test
    void an_hour_after_the_recall_those_who_have_not_confirmed_are_to_be_called_until_their_card_is_gone() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        scene.comesBack(episode);
        var street = scene.copy(alert, scene.street()).id();
        cards.confirmStop(scene.street(), Scene.key(), street);
        scene.after(Duration.ofMinutes(59));
        assertThat(sent(episode).stillLooking()).isEmpty();
        scene.after(Duration.ofMinutes(2));
        var number = scene.alert(alert).number();
        assertThat(sent(episode).stopped()).isOne();
        assertThat(sent(episode).stillLooking())
                .extracting(line -> line.organisation().code())
                .contains("POL-06")
                .doesNotContain("COM-06");
        assertThat(outbox.stillLooking(scene.worker()))
                .filteredOn(line -> line.number().equals(number))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.call()).isPresent());
        scene.after(Duration.ofHours(25));
        assertThat(outbox.stillLooking(scene.worker()))
                .noneMatch(line -> line.number().equals(number));
    }

    @Test
    void one_organisation_cannot_bury_the_others_under_alerts_and_is_held_back_for_an_hour_only() {
        var police = stage.actor(Role.POLICE_OFFICER, "POL-13");
        var episode = scene.missing(police);
        for (int i = 0; i < 20; i++) {
            alerts.compose(police, Scene.key(), episode, toOutaouais());
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> alerts.compose(police, Scene.key(), episode, toOutaouais()))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(AlertRefusal.TOO_MANY_ALERTS));
        scene.sent(scene.missing());
        clock.advance(Duration.ofMinutes(61));
        alerts.compose(police, Scene.key(), episode, toOutaouais());
    }

    private static Content toOutaouais() {
        return Scene.to(Set.of(Stage.OUTAOUAIS), Set.of(Sector.POLICE));
    }

    private SentAlert sent(EpisodeId episode) {
        return outbox.of(scene.worker(), episodes.summary(scene.worker(), episode))
                .getFirst();
    }
}
