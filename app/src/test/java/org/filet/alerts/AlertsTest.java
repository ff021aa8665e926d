package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Consents;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.Episodes;
import org.filet.runaways.Finder;
import org.filet.runaways.TimelineEntry;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.youths.MinimumCard;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlertsTest {

    private final Scene scene;
    private final Stage stage;
    private final Alerts alerts;
    private final Composer composer;
    private final Cards cards;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Episodes episodes;
    private final Consents consents;
    private final Access access;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    AlertsTest(
            Scene scene,
            Stage stage,
            Alerts alerts,
            Composer composer,
            Cards cards,
            Inbox inbox,
            Outbox outbox,
            Episodes episodes,
            Consents consents,
            Access access,
            MovableClock clock,
            @Outside JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.scene = scene;
        this.stage = stage;
        this.alerts = alerts;
        this.composer = composer;
        this.cards = cards;
        this.inbox = inbox;
        this.outbox = outbox;
        this.episodes = episodes;
        this.consents = consents;
        this.access = access;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void whoever_may_approve_sends_in_one_act_and_each_recipient_gets_a_copy_of_its_own() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.SENT);
        assertThat(scene.alert(alert).number()).matches("A-26-\\d{6}");
        assertThat(scene.copies(alert))
                .extracting(copy -> copy.organisation().code())
                .containsExactlyInAnyOrder("CR-06", "POL-06", "COM-06", "SCO-06", "SAN-06", "CAV-06");
        var card = inbox.open(scene.street(), scene.copy(alert, scene.street()).id());
        assertThat(card.card()).isNotNull().extracting(MinimumCard::firstName).isEqualTo(Scene.FIRST_NAME);
        assertThat(card.watermark()).startsWith("COM-06 · A-26-");
        assertThat(card.call()).isPresent();
        assertThat(inbox.lines(scene.street()))
                .extracting(InboxLine::id)
                .contains(card.copy().id());
    }

    @Test
    void a_youth_workers_draft_waits_for_someone_who_may_approve() {
        var episode = scene.missing();
        var alert = scene.draft(episode);
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.DRAFT);
        assertThat(scene.copies(alert)).isEmpty();
        assertThat(outbox.toApprove(scene.head()))
                .extracting(Outbox.Waiting::episode)
                .contains(episode);
        assertThat(outbox.toApprove(scene.worker())).isEmpty();
        refused(403, () -> alerts.approve(scene.worker(), Scene.key(), episode, alert));
        alerts.approve(scene.head(), Scene.key(), episode, alert);
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.SENT);
        assertThat(scene.copies(alert)).hasSize(6);
    }

    @Test
    void the_senders_own_organisation_and_the_holder_receive_nothing() {
        var episode = scene.missing();
        var all = Scene.to(Set.of(Stage.OUTAOUAIS), Set.of(Sector.values()));
        var preview = composer.preview(scene.head(), episode, all);
        assertThat(preview.recipients())
                .extracting(recipient -> recipient.organisation().id().code())
                .doesNotContain("CR-07")
                .contains("POL-07");
        assertThat(preview.recipients()).extracting(Recipient::why).containsOnly(Recipient.Why.HOME);
    }

    @Test
    void home_and_its_neighbours_are_proposed_and_then_the_region_where_the_youth_was_located() {
        var episode = scene.missing();
        assertThat(composer.outline(scene.head(), episode).proposed())
                .extracting(region -> region.code())
                .containsExactly("07", "08", "15");
        scene.act(scene.worker(), episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE));
        assertThat(composer.outline(scene.head(), episode).proposed())
                .extracting(region -> region.code())
                .startsWith("06", "07");
    }

    @Test
    void a_read_of_the_card_is_traced_and_a_list_reads_no_name() {
        var alert = scene.sent(scene.missing());
        var copy = scene.copy(alert, scene.street()).id();
        inbox.lines(scene.street());
        assertThat(traced("alerts.CARD_READ", copy)).isZero();
        inbox.open(scene.street(), copy);
        assertThat(traced("alerts.CARD_READ", copy)).isEqualTo(1);
    }

    @Test
    void acknowledging_twice_or_from_two_tabs_is_one() {
        var alert = scene.sent(scene.missing());
        var copy = scene.copy(alert, scene.street()).id();
        var key = Scene.key();
        cards.acknowledge(scene.street(), key, copy);
        cards.acknowledge(scene.street(), key, copy);
        cards.acknowledge(scene.street(), Scene.key(), copy);
        assertThat(traced("alerts.ACKNOWLEDGE", copy)).isEqualTo(1);
        assertThat(scene.copy(alert, scene.street()).acknowledgedBy())
                .isEqualTo(scene.street().position());
    }

    @Test
    void what_a_recipient_tells_reaches_the_episode_and_waits_until_it_is_noted() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var tip = new Tip(Tip.Kind.SEEN, Stage.MONTREAL, "Montréal", clock.instant(), "Près du métro");
        cards.inform(
                scene.street(), Scene.key(), scene.copy(alert, scene.street()).id(), tip);
        assertThat(scene.copy(alert, scene.street()).state()).isEqualTo(AlertState.ACKNOWLEDGED);
        var sent = outbox.of(scene.worker(), episodes.summary(scene.worker(), episode));
        assertThat(sent.getFirst().tips()).extracting(Received::tip).containsExactly(tip);
        assertThat(outbox.toNote(scene.worker()))
                .extracting(Outbox.Waiting::episode)
                .contains(episode);
        alerts.note(
                scene.worker(),
                Scene.key(),
                episode,
                sent.getFirst().tips().getFirst().id(),
                NoteResult.KEPT);
        assertThat(outbox.toNote(scene.worker()))
                .extracting(Outbox.Waiting::episode)
                .doesNotContain(episode);
        assertThat(episodes.view(scene.worker(), episode).timeline())
                .extracting(TimelineEntry::key)
                .contains("alerts.happened.send", "alerts.happened.acknowledge", "alerts.happened.inform");
        assertThat(episodes.view(scene.worker(), episode).timeline())
                .filteredOn(entry -> entry.key().equals("alerts.happened.inform"))
                .allSatisfy(entry -> assertThat(entry.basis().code()).isEqualTo("ALERT"));
    }

    @Test
    void a_recipient_who_locates_the_youth_does_it_as_a_deed_of_the_episode_and_the_alert_goes_on() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = scene.copy(alert, scene.street()).id();
        var key = Scene.key();
        cards.locate(scene.street(), key, copy, Stage.MONTREAL, "Montréal", Finder.STREET_WORKER);
        var police = stage.actor(Role.POLICE_OFFICER, "POL-06");
        // The same form sent again is the same deed; another recipient does not move the place.
        cards.locate(scene.street(), key, copy, Stage.MONTREAL, "Montréal", Finder.STREET_WORKER);
        refused(
                409,
                () -> cards.locate(
                        police,
                        Scene.key(),
                        scene.copy(alert, police).id(),
                        Stage.OUTAOUAIS,
                        "Gatineau",
                        Finder.POLICE));
        assertThat(episodes.summary(scene.worker(), episode).state()).isEqualTo(EpisodeState.LOCATED);
        assertThat(scene.copy(alert, scene.street()).state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.SENT);
        scene.act(scene.worker(), episode, new Deed.LoseAgain());
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.SENT);
    }

    @Test
    void the_return_recalls_every_card_and_every_copy_in_the_same_transaction() {
        var episode = scene.missing();
        var first = scene.sent(episode);
        var second = alerts.compose(
                scene.head(), Scene.key(), episode, Scene.to(Set.of(Stage.LAVAL), Set.of(Sector.values())));
        var draft = scene.draft(episode);
        transactions.executeWithoutResult(status -> {
            scene.comesBack(episode);
            assertThat(scene.alert(first).state()).isEqualTo(AlertState.RECALLED);
            status.setRollbackOnly();
        });
        assertThat(scene.alert(first).state()).isEqualTo(AlertState.SENT);
        scene.comesBack(episode);
        for (var alert : List.of(first, second)) {
            assertThat(scene.alert(alert).state()).isEqualTo(AlertState.RECALLED);
            assertThat(scene.copies(alert)).extracting(Copy::state).containsOnly(AlertState.RECALLED);
        }
        assertThat(scene.alert(draft).state()).isEqualTo(AlertState.DROPPED);
        assertThat(access.may(
                        scene.street(), Action.ANSWER_ALERT, scene.alert(first).holding()))
                .isFalse();
        refused(
                409,
                () -> cards.acknowledge(
                        scene.street(),
                        Scene.key(),
                        scene.copy(first, scene.street()).id()));
    }

    @Test
    void a_cancelled_episode_and_a_recorded_death_recall_too() {
        var mistake = scene.missing();
        var one = scene.sent(mistake);
        scene.cancelled(mistake);
        assertThat(scene.alert(one).state()).isEqualTo(AlertState.RECALLED);
        var ended = scene.missing();
        var other = scene.sent(ended);
        scene.act(scene.worker(), ended, new Deed.RecordDeath());
        assertThat(scene.alert(other).state()).isEqualTo(AlertState.RECALLED);
    }

    @Test
    void a_recipient_confirms_the_stop_search_notice_once() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var copy = scene.copy(alert, scene.street()).id();
        scene.comesBack(episode);
        assertThat(inbox.lines(scene.street()))
                .filteredOn(line -> line.id().equals(copy))
                .allSatisfy(line -> assertThat(line.stopWaits()).isTrue());
        cards.confirmStop(scene.street(), Scene.key(), copy);
        cards.confirmStop(scene.street(), Scene.key(), copy);
        assertThat(traced("alerts.CONFIRM_STOP", copy)).isEqualTo(1);
    }

    @Test
    void a_day_after_the_recall_nothing_in_the_copies_names_the_youth() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        scene.comesBack(episode);
        scene.after(Duration.ofHours(23));
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.RECALLED);
        scene.after(Duration.ofHours(2));
        assertThat(scene.alert(alert).state()).isEqualTo(AlertState.PURGED);
        assertThat(scene.copies(alert)).allSatisfy(copy -> {
            assertThat(copy.state()).isEqualTo(AlertState.PURGED);
            assertThat(copy.card()).isNull();
        });
        assertThat(scene.alert(alert).content().words()).isEmpty();
        assertThat(inbox.open(scene.street(), scene.copy(alert, scene.street()).id())
                        .card())
                .isNull();
    }

    @Test
    void an_alert_ends_after_three_days_unless_it_is_renewed() {
        var episode = scene.missing();
        var renewed = scene.sent(episode);
        var left = scene.sent(scene.missing());
        scene.after(Duration.ofHours(71));
        alerts.renew(scene.head(), Scene.key(), episode, renewed, RenewReason.STILL_MISSING);
        clock.advance(Duration.ofHours(2));
        refused(
                409,
                () -> cards.acknowledge(
                        scene.street(),
                        Scene.key(),
                        scene.copy(left, scene.street()).id()));
        scene.after(Duration.ZERO);
        assertThat(scene.alert(left).state()).isEqualTo(AlertState.EXPIRED);
        assertThat(scene.copies(left)).extracting(Copy::state).containsOnly(AlertState.EXPIRED);
        assertThat(scene.alert(renewed).state()).isEqualTo(AlertState.SENT);
        cards.acknowledge(
                scene.street(), Scene.key(), scene.copy(renewed, scene.street()).id());
    }

    @Test
    void a_late_copy_about_a_youth_shut_to_the_liaison_officer_is_not_listed_to_them() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        scene.after(Duration.ofMinutes(61));
        assertThat(inbox.lateInRegion(liaison)).anyMatch(line -> of(alert, line));
        consents.bar(scene.head(), episodes.summary(scene.head(), episode).holding(), liaison.person(), null);
        assertThat(inbox.lateInRegion(liaison)).noneMatch(line -> of(alert, line));
    }

    private boolean of(AlertId alert, InboxLine line) {
        return scene.copies(alert).stream().anyMatch(copy -> copy.id().equals(line.id()));
    }

    @Test
    void a_copy_that_nobody_acknowledges_in_an_hour_calls_in_the_regions_liaison_officer() {
        var episode = scene.missing();
        var alert = scene.sent(episode);
        cards.acknowledge(
                scene.street(), Scene.key(), scene.copy(alert, scene.street()).id());
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        scene.after(Duration.ofMinutes(59));
        assertThat(scene.copies(alert)).noneMatch(Copy::late);
        scene.after(Duration.ofMinutes(2));
        assertThat(scene.copies(alert)).filteredOn(Copy::late).hasSize(5);
        assertThat(inbox.lateInRegion(liaison))
                .extracting(InboxLine::organisation)
                .contains(new OrganisationId("SCO-06"))
                .doesNotContain(new OrganisationId("CR-06"));
        var late = outbox.of(scene.worker(), episodes.summary(scene.worker(), episode))
                .getFirst()
                .lateLines();
        assertThat(late).hasSize(5).allSatisfy(line -> {
            assertThat(line.desk()).isPresent();
            assertThat(line.liaison()).isPresent();
        });
        var school =
                scene.copy(alert, stage.actor(Role.SCHOOL_WORKER, "SCO-06")).id();
        assertThat(traced("alerts.FALL_LATE", school)).isEqualTo(1);
        scene.after(Duration.ofMinutes(5));
        assertThat(traced("alerts.FALL_LATE", school)).isEqualTo(1);
    }

    @Test
    void a_recall_by_hand_leaves_what_another_alert_still_asks() {
        var episode = scene.missing();
        var first = scene.sent(episode);
        var second = scene.sent(episode);
        refused(422, () -> alerts.recall(scene.head(), Scene.key(), episode, first, RecallReason.RETURNED));
        alerts.recall(scene.head(), Scene.key(), episode, first, RecallReason.WRONG_CARD);
        assertThat(scene.alert(first).state()).isEqualTo(AlertState.RECALLED);
        cards.acknowledge(
                scene.street(), Scene.key(), scene.copy(second, scene.street()).id());
        alerts.recall(scene.worker(), Scene.key(), episode, second, RecallReason.NOT_NEEDED);
        assertThat(access.may(
                        scene.street(), Action.ANSWER_ALERT, scene.alert(first).holding()))
                .isFalse();
    }

    @Test
    void everyone_who_was_alerted_hears_how_it_ended_once_even_after_the_purge() {
        var episode = scene.missing();
        scene.sent(episode);
        var latest = scene.sent(episode);
        scene.comesBack(episode);
        scene.after(Duration.ofHours(25));
        scene.closed(episode, "Retour en sécurité. Merci.");
        var copy = scene.copy(latest, scene.street());
        assertThat(copy.feedback()).isEqualTo("Retour en sécurité. Merci.");
        assertThat(inbox.lines(scene.street()).stream().filter(InboxLine::feedbackWaits))
                .hasSize(1);
        cards.readFeedback(scene.street(), Scene.key(), copy.id());
        assertThat(inbox.lines(scene.street()).stream().filter(InboxLine::feedbackWaits))
                .isEmpty();
    }

    @Test
    void a_strangers_copy_looks_unknown_and_a_colleague_without_the_role_is_told_so() {
        var alert = scene.sent(scene.missing());
        var copy = scene.copy(alert, scene.street()).id();
        refused(404, () -> inbox.open(stage.actor(Role.SCHOOL_WORKER, "SCO-13"), copy));
        refused(404, () -> inbox.open(scene.head(), copy));
        refused(404, () -> inbox.open(scene.street(), CopyId.next()));
        refused(403, () -> inbox.open(stage.actor(Role.ANALYST, "COM-06"), copy));
        refused(404, () -> cards.acknowledge(stage.actor(Role.POLICE_OFFICER, "POL-13"), Scene.key(), copy));
    }

    @Test
    void nothing_is_sent_about_a_youth_who_is_not_missing() {
        var episode = scene.missing();
        scene.comesBack(episode);
        refused(409, () -> scene.sent(episode));
        var late = scene.missing();
        var draft = scene.draft(late);
        scene.comesBack(late);
        refused(409, () -> alerts.approve(scene.head(), Scene.key(), late, draft));
    }

    private long traced(String event, CopyId copy) {
        return jdbc.sql("select count(*) from registers.trail where event = :event and about = :copy")
                .param("event", event)
                .param("copy", copy.value())
                .query(Long.class)
                .single();
    }

    static void refused(int status, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(status(refused.refusal())).isEqualTo(status));
    }

    static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case TOO_MANY -> 429;
        };
    }
}
