package org.filet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.filet.alerts.AlertId;
import org.filet.alerts.AlertRinger;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Cards;
import org.filet.alerts.Content;
import org.filet.alerts.CopyId;
import org.filet.alerts.Instruction;
import org.filet.alerts.RecallReason;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Rounds.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class NoticesTest {

    private static final Pattern SAID =
            Pattern.compile("Filet\u00a0: [0-9]+ éléments?\r\nhttps://filet\\.example/n/[2-9a-z]{10}(\r\n)?");

    private final ItemTable items;
    private final Spreading spreading;
    private final Rounds rounds;
    private final Runaways runaways;
    private final Alerts alerts;
    private final Cards cards;
    private final AlertRinger ringer;
    private final Stage stage;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;
    private final JdbcClient outside;
    private final GreenMail server = new GreenMail(setup());

    NoticesTest(
            ItemTable items,
            Spreading spreading,
            Rounds rounds,
            Runaways runaways,
            Alerts alerts,
            Cards cards,
            AlertRinger ringer,
            Stage stage,
            MovableClock clock,
            TransactionTemplate transaction,
            MockMvcTester browser,
            @Outside JdbcClient outside) {
        this.items = items;
        this.spreading = spreading;
        this.rounds = rounds;
        this.runaways = runaways;
        this.alerts = alerts;
        this.cards = cards;
        this.ringer = ringer;
        this.stage = stage;
        this.clock = clock;
        this.transaction = transaction;
        this.browser = browser;
        this.outside = outside;
    }

    private static ServerSetup setup() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    @BeforeEach
    void quiet() {
        rounds.quiet();
        clock.set(MovableClock.START);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Channels by(int port, boolean tls) {
        var settings = new MailSettings("127.0.0.1", port, "filet@filet.example", "", null, tls, Duration.ofMinutes(1));
        return new Channels(Map.of(Way.EMAIL, new Mailer(settings, clock)), Optional.empty(), Optional.empty());
    }

    private Channels mail() {
        return by(server.getSmtp().getPort(), false);
    }

    private void round(Channels channels) {
        rounds.round(channels);
    }

    private UUID waits(String organisation, Urgency urgency) {
        return rounds.waits(organisation, urgency);
    }

    private Notices notices(Channels channels) {
        return rounds.notices(channels);
    }

    private Actor worker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    private static List<String> bodies(MimeMessage... messages) {
        return Arrays.stream(messages).map(NoticesTest::body).toList();
    }

    private static String body(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(MimeMessage message) {
        try (var out = new java.io.ByteArrayOutputStream()) {
            message.writeTo(out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8) + message.getSubject();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The episode and its alert. */
    private record Sent(EpisodeId episode, AlertId alert) {}

    private Sent send() {
        var identity = Identity.named("Zoralie", "Tremblay-Notices", LocalDate.of(2010, 5, 4), Gender.GIRL);
        var episode = runaways.report(
                worker(),
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(identity),
                        clock.instant().minus(Duration.ofHours(2)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
        // The declaration tells the liaison officer: not what these tests are about.
        outside.sql("delete from notices.item").update();
        var alert = alerts.compose(
                stage.actor(Role.UNIT_HEAD, "CR-07"),
                RequestKey.fresh(),
                episode,
                new Content(
                        Set.of(Instruction.CALL_IF_SEEN),
                        "Manteau rouge",
                        Stage.OUTAOUAIS,
                        new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values()))));
        return new Sent(episode, alert);
    }

    private static final String[] DESKS_OF_MONTREAL = {
        "unit_head@cr-06.example",
        "police_officer@pol-06.example",
        "community_worker@com-06.example",
        "school_worker@sco-06.example",
        "health_worker@san-06.example",
        "victim_support_worker@cav-06.example"
    };

    private List<String> told() {
        return Arrays.stream(server.getReceivedMessages()).map(NoticesTest::to).toList();
    }

    private CopyId copy(Sent sent, Actor recipient) {
        return new CopyId(
                outside.sql("select id from alerts.copy where alert = :alert and organisation = :organisation")
                        .param("alert", sent.alert().value())
                        .param("organisation", recipient.organisation().code())
                        .query(UUID.class)
                        .single());
    }

    /** What arrived is forgotten, and so much time goes by that anybody may be told again. */
    private void later(Duration time) throws FolderException {
        server.purgeEmailFromAllMailboxes();
        clock.advance(time);
    }

    @Test
    void a_recall_tells_every_recipient_to_stop_but_for_whoever_knows_already() throws FolderException {
        var sent = send();
        round(mail());
        later(Rounds.PAUSE);
        alerts.recall(
                stage.actor(Role.UNIT_HEAD, "CR-07"),
                RequestKey.fresh(),
                sent.episode(),
                sent.alert(),
                RecallReason.NOT_NEEDED);
        var knows = stage.actor(Role.COMMUNITY_WORKER, "COM-06");
        cards.confirmStop(knows, RequestKey.fresh(), copy(sent, knows));
        round(mail());
        assertThat(told())
                .hasSize(5)
                .doesNotContain("community_worker@com-06.example")
                .isSubsetOf(DESKS_OF_MONTREAL);
        assertThat(bodies(server.getReceivedMessages()))
                .allMatch(body -> SAID.matcher(body).matches())
                .allMatch(body -> body.startsWith("Filet\u00a0: 1 élément\r\n"));
    }

    @Test
    void an_alert_recalled_before_anybody_was_told_is_one_thing_that_waits() {
        var sent = send();
        spreading.some();
        alerts.recall(
                stage.actor(Role.UNIT_HEAD, "CR-07"),
                RequestKey.fresh(),
                sent.episode(),
                sent.alert(),
                RecallReason.NOT_NEEDED);
        round(mail());
        assertThat(told()).containsExactlyInAnyOrder(DESKS_OF_MONTREAL);
        assertThat(bodies(server.getReceivedMessages()))
                .allMatch(body -> body.startsWith("Filet\u00a0: 1 élément\r\n"));
    }

    @Test
    void who_does_not_answer_is_told_again_and_the_liaison_officer_of_their_region_with_them() throws FolderException {
        var sent = send();
        round(mail());
        later(Duration.ofHours(3));
        var prompt = stage.actor(Role.POLICE_OFFICER, "POL-06");
        cards.acknowledge(prompt, RequestKey.fresh(), copy(sent, prompt));
        ringer.ring();
        round(mail());
        assertThat(told())
                .hasSize(6)
                .contains("runaway_liaison@cr-06.example", "school_worker@sco-06.example")
                .doesNotContain("police_officer@pol-06.example", "runaway_liaison@cr-07.example");
        assertThat(to("runaway_liaison@cr-06.example"))
                .singleElement()
                .asString()
                .startsWith("Filet\u00a0: 5 éléments\r\n");
        later(Rounds.PAUSE);
        var school = stage.actor(Role.SCHOOL_WORKER, "SCO-06");
        cards.acknowledge(school, RequestKey.fresh(), copy(sent, school));
        round(mail());
        assertThat(told()).isEmpty();
    }

    @Test
    void what_waits_for_a_liaison_officer_is_told_to_nobody_else_of_the_organisation() {
        var page = notices(mail());
        page.propose(worker(), Way.EMAIL, "moi@maison.example");
        page.confirm(worker(), Way.EMAIL, code());
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        transaction.executeWithoutResult(status -> items.insert(
                List.of(new Word.Waits(
                        liaison.organisation(), liaison.position(), Set.of(), UUID.randomUUID(), Urgency.URGENT)),
                clock.instant()));
        clock.set(Instant.parse("2026-03-02T15:00:00Z"));
        round(mail());
        assertThat(told()).containsExactly("moi@maison.example", "runaway_liaison@cr-07.example");
    }

    @Test
    void an_alert_tells_the_post_on_duty_of_every_recipient_and_says_nothing_else() throws MessagingException {
        send();
        round(mail());
        var told = server.getReceivedMessages();
        assertThat(told()).containsExactlyInAnyOrder(DESKS_OF_MONTREAL);
        assertThat(bodies(told)).allMatch(body -> SAID.matcher(body).matches());
        for (var one : told) {
            assertThat(one.getSubject()).isEqualTo("Filet\u00a0: 1 élément");
            assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(one.getMessageID()).matches("<[0-9a-f-]{36}@filet\\.invalid>");
            assertThat(raw(one))
                    .doesNotContainIgnoringCase("Zoralie")
                    .doesNotContainIgnoringCase("Tremblay")
                    .doesNotContain("2010-0", "Manteau", "CR-07", "Outaouais", "Organisation");
        }
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_thousand_events_in_a_minute_are_two_messages_and_none_is_lost() {
        waits("CR-07", Urgency.URGENT);
        round(mail());
        for (int i = 1; i < 1000; i++) {
            waits("CR-07", Urgency.URGENT);
        }
        for (int second = 0; second < 60; second++) {
            clock.advance(Duration.ofSeconds(1));
            round(mail());
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        clock.advance(Rounds.PAUSE);
        round(mail());
        clock.advance(Rounds.PAUSE);
        round(mail());
        assertThat(bodies(server.getReceivedMessages()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Filet\u00a0: 999 éléments\r\n");
    }

    @Test
    void what_was_taken_in_hand_before_is_not_told() {
        var about = waits("CR-07", Urgency.URGENT);
        spreading.some();
        transaction.executeWithoutResult(status -> items.withdraw(about));
        round(mail());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_is_rolled_back_tells_nobody() {
        transaction.executeWithoutResult(status -> {
            items.insert(
                    List.of(new Word.Waits(new OrganisationId("CR-07"), UUID.randomUUID(), Urgency.URGENT)),
                    clock.instant());
            status.setRollbackOnly();
        });
        round(mail());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void killed_after_the_server_took_it_and_before_the_commit_it_tells_again() {
        waits("CR-07", Urgency.URGENT);
        spreading.some();
        transaction.executeWithoutResult(status -> {
            rounds.post(mail()).one(Way.EMAIL);
            status.setRollbackOnly();
        });
        round(mail());
        round(mail());
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void an_address_that_is_refused_is_shown_to_those_who_answer_for_it_and_tried_again_the_next_day() {
        waits("CR-07", Urgency.URGENT);
        try (var refusing = new Wire("550 no such user")) {
            round(by(refusing.port(), false));
        }
        var page = notices(mail());
        assertThat(page.unreached(stage.actor(Role.UNIT_HEAD, "CR-07")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo("unit_head@cr-07.example");
                    assertThat(one.reply()).isEqualTo(550);
                });
        assertThat(page.unreached(worker())).isEmpty();
        assertThat(page.unreached(stage.actor(Role.UNIT_HEAD, "CR-06"))).isEmpty();
        assertThat(browser.get().uri("/notices").with(stage.as(stage.actor(Role.UNIT_HEAD, "CR-07"))))
                .hasStatusOk()
                .bodyText()
                .contains("unit_head@cr-07.example", "550");
        round(mail());
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofDays(1));
        round(mail());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(page.unreached(stage.actor(Role.UNIT_HEAD, "CR-07"))).isEmpty();
    }

    @Test
    void while_the_server_is_away_rows_wait_and_the_page_says_so() {
        waits("CR-07", Urgency.URGENT);
        try (var busy = new Wire("451 later")) {
            round(by(busy.port(), false));
        }
        clock.advance(Duration.ofMinutes(5));
        var closed = new Wire("250 taken");
        closed.close();
        round(by(closed.port(), false));
        assertThat(notices(mail()).stuckSince(Way.EMAIL)).contains(MovableClock.START);
        assertThat(browser.get().uri("/notices").with(stage.as(worker())))
                .hasStatusOk()
                .bodyText()
                .contains("ne répond pas");
        clock.advance(Duration.ofHours(1));
        round(mail());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(notices(mail()).stuckSince(Way.EMAIL)).isEmpty();
    }

    @Test
    void a_server_without_tls_is_told_nothing_unless_that_is_switched_off_by_name() {
        waits("CR-07", Urgency.URGENT);
        try (var open = new Wire("250 taken")) {
            round(by(open.port(), true));
            assertThat(open.taken()).isZero();
            clock.advance(Duration.ofHours(1));
            round(by(open.port(), false));
            assertThat(open.taken()).isEqualTo(1);
        }
    }

    @Test
    void an_own_address_counts_once_its_code_is_typed_and_then_keeps_its_hours() {
        var page = notices(mail());
        page.keep(worker(), Locale.ENGLISH, LocalTime.of(22, 0), LocalTime.of(9, 0), false);
        page.propose(worker(), Way.EMAIL, "moi@maison.example");
        waits("CR-07", Urgency.URGENT);
        round(mail());
        assertThat(to("moi@maison.example")).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> page.confirm(worker(), Way.EMAIL, "aaaaaaaaaa"));
        assertThatExceptionOfType(Refused.class)
                .as("another's code")
                .isThrownBy(() -> page.confirm(stage.actor(Role.ANALYST, "CR-07"), Way.EMAIL, code()));
        page.confirm(worker(), Way.EMAIL, " " + code().toUpperCase(Locale.ROOT) + " ");
        waits("CR-07", Urgency.URGENT);
        round(mail());
        assertThat(to("moi@maison.example"))
                .as("seven in the morning, quiet until nine")
                .hasSize(1);
        clock.set(Instant.parse("2026-03-01T14:00:00Z"));
        round(mail());
        assertThat(to("moi@maison.example")).hasSize(2).last().asString().startsWith("Filet: 1 item\r\n");
    }

    private List<String> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(one -> to(one).equals(address))
                .map(NoticesTest::body)
                .toList();
    }

    private String code() {
        var first = to("moi@maison.example").getFirst().strip();
        return first.substring(first.length() - 10);
    }

    @Test
    void a_code_cannot_be_guessed_at_and_no_address_be_flooded() {
        var page = notices(mail());
        page.propose(worker(), Way.EMAIL, "moi@maison.example");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> page.propose(worker(), Way.EMAIL, "autre@maison.example"))
                .withMessage("notices.refusal.TOO_SOON");
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> page.confirm(worker(), Way.EMAIL, "aaaaaaaaaa"));
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> page.confirm(worker(), Way.EMAIL, code()));
    }

    @Test
    void what_is_no_address_is_refused() {
        var page = notices(mail());
        for (String hostile : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "Moi <a@b.example>",
                "a@b",
                "",
                "@b.example")) {
            assertThatExceptionOfType(Refused.class)
                    .as(hostile)
                    .isThrownBy(() -> page.propose(worker(), Way.EMAIL, hostile))
                    .withMessage("notices.refusal.NOT_AN_ADDRESS");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoever_left_is_told_nothing() {
        var page = notices(mail());
        page.propose(worker(), Way.EMAIL, "moi@maison.example");
        page.confirm(worker(), Way.EMAIL, code());
        waits("CR-07", Urgency.URGENT);
        spreading.some();
        outside.sql("update network.tenure set ends_on = '2026-02-28' where person = :person")
                .param("person", worker().person().value())
                .update();
        try {
            round(mail());
            assertThat(to("moi@maison.example")).hasSize(1);
        } finally {
            outside.sql("update network.tenure set ends_on = null where person = :person")
                    .param("person", worker().person().value())
                    .update();
        }
    }

    @Test
    void the_link_leads_home_and_tells_nothing_of_its_end() {
        assertThat(browser.get().uri("/n/k7m2x9q4hd").with(stage.as(worker())))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/");
        assertThat(browser.get().uri("/n/k7m2x9q4hd")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    @Test
    void without_a_mail_server_the_page_says_so() {
        assertThat(browser.get().uri("/notices").with(stage.as(worker())))
                .hasStatusOk()
                .bodyText()
                .contains("n’envoie pas de courriel");
        assertThat(browser.post()
                        .uri("/notices/address")
                        .param("way", "EMAIL")
                        .param("address", "moi@maison.example")
                        .with(stage.as(worker())))
                .hasStatus(409);
        assertThat(browser.post()
                        .uri("/notices")
                        .param("language", "en")
                        .param("quietFrom", "21:15")
                        .param("quietUntil", "06:30")
                        .param("daily", "true")
                        .with(stage.as(worker())))
                .hasStatus3xxRedirection();
        assertThat(notices(mail()).choice(worker()))
                .isEqualTo(new Choice(Locale.ENGLISH, LocalTime.of(21, 15), LocalTime.of(6, 30), true));
    }
}
