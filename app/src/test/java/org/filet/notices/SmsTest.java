package org.filet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Text messages, by a gateway that learns a number, a line and a link. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Rounds.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SmsTest {

    private static final String NUMBER = "+18195550142";

    private final Rounds rounds;
    private final Stage stage;
    private final MovableClock clock;
    private final MockMvcTester browser;
    private final Gateway gateway = new Gateway();

    @TempDir
    Path folder;

    SmsTest(Rounds rounds, Stage stage, MovableClock clock, MockMvcTester browser) {
        this.rounds = rounds;
        this.stage = stage;
        this.clock = clock;
        this.browser = browser;
    }

    @BeforeEach
    void quiet() {
        rounds.quiet();
        clock.set(MovableClock.START);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Channels sms(String user, String secret) {
        try {
            var file = Files.writeString(folder.resolve("secret"), secret + "\n");
            var settings = new SmsSettings(gateway.url(), user, file, List.of("+1"), false, Duration.ofMinutes(1));
            return new Channels(Map.of(Way.SMS, settings.gateway().orElseThrow()), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Channels sms() {
        return sms("filet", "a-secret");
    }

    /** On duty day and night, so that what is urgent is told at once. */
    private Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-07");
    }

    private void confirmed() {
        var page = rounds.notices(sms());
        page.propose(head(), Way.SMS, "819 555-0142");
        page.confirm(head(), Way.SMS, code());
        gateway.posted().clear();
    }

    private String code() {
        var text = gateway.posted().getLast().body().getOrDefault("text", "");
        return text.substring(text.length() - 10);
    }

    @Test
    void the_gateway_receives_a_number_a_line_and_a_link_and_who_may_use_it() {
        confirmed();
        rounds.waits("CR-07", Urgency.URGENT);
        rounds.round(sms());
        assertThat(gateway.posted()).singleElement().satisfies(posted -> {
            assertThat(posted.authorization()).isEqualTo("Basic ZmlsZXQ6YS1zZWNyZXQ=");
            assertThat(posted.body()).containsOnlyKeys("to", "text").containsEntry("to", NUMBER);
            assertThat(posted.body().get("text"))
                    .matches("Filet : 1 élément\nhttps://filet\\.example/n/[2-9a-z]{10}")
                    .hasSizeLessThan(160);
        });
    }

    @Test
    void a_gateway_without_a_user_is_given_a_token() {
        rounds.notices(sms("", "a-token")).propose(head(), Way.SMS, NUMBER);
        assertThat(gateway.posted().getFirst().authorization()).isEqualTo("Bearer a-token");
    }

    @Test
    void a_number_counts_once_its_owner_has_typed_the_code() {
        var page = rounds.notices(sms());
        page.propose(head(), Way.SMS, "(819) 555-0142");
        assertThat(page.own(head(), Way.SMS)).isEqualTo(new Own(Way.SMS, NUMBER, false));
        rounds.waits("CR-07", Urgency.URGENT);
        rounds.round(sms());
        assertThat(gateway.posted()).as("the code alone").hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .as("another's")
                .isThrownBy(() -> page.confirm(stage.actor(Role.ANALYST, "CR-07"), Way.SMS, code()));
        page.confirm(head(), Way.SMS, code());
        rounds.waits("CR-07", Urgency.URGENT);
        rounds.round(sms());
        assertThat(gateway.posted()).hasSize(2);
        page.remove(head(), Way.SMS);
        clock.advance(Rounds.PAUSE);
        rounds.waits("CR-07", Urgency.URGENT);
        rounds.round(sms());
        assertThat(gateway.posted()).hasSize(2);
    }

    @Test
    void nobody_s_telephone_is_made_to_ring_without_end() {
        var page = rounds.notices(sms());
        for (int i = 0; i < 10; i++) {
            page.propose(head(), Way.SMS, NUMBER);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> page.propose(head(), Way.SMS, NUMBER))
                .withMessage("notices.refusal.TOO_SOON");
        assertThat(gateway.posted()).hasSize(10);
        clock.advance(Duration.ofDays(1));
        page.propose(head(), Way.SMS, NUMBER);
        assertThat(gateway.posted()).hasSize(11);
    }

    @Test
    void a_number_that_the_gateway_refuses_is_shown_and_tried_again_the_next_day() {
        confirmed();
        rounds.waits("CR-07", Urgency.URGENT);
        gateway.answers(422);
        rounds.round(sms());
        var page = rounds.notices(sms());
        assertThat(page.unreached(head())).singleElement().satisfies(one -> {
            assertThat(one.who()).isEqualTo("Titulaire UNIT_HEAD CR-07");
            assertThat(one.way()).isEqualTo(Way.SMS);
            assertThat(one.reply()).isEqualTo(422);
        });
        assertThat(page.stuckSince(Way.SMS)).isEmpty();
        gateway.answers(202);
        clock.advance(Duration.ofHours(2));
        rounds.round(sms());
        assertThat(gateway.posted()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        rounds.round(sms());
        assertThat(gateway.posted()).hasSize(2);
        assertThat(page.unreached(head())).isEmpty();
    }

    @Test
    void a_gateway_that_is_away_or_lets_nobody_in_makes_messages_wait_and_the_page_says_so() {
        confirmed();
        rounds.waits("CR-07", Urgency.URGENT);
        for (int busy : List.of(503, 500, 429, 401, 403, 302)) {
            gateway.answers(busy);
            rounds.round(sms());
            assertThat(rounds.notices(sms()).stuckSince(Way.SMS)).contains(MovableClock.START);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(gateway.posted()).hasSize(6);
        gateway.answers(202);
        rounds.round(sms());
        assertThat(gateway.posted()).hasSize(7);
        assertThat(rounds.notices(sms()).stuckSince(Way.SMS)).isEmpty();
    }

    @Test
    void only_numbers_of_north_america_are_taken_as_people_write_them() {
        for (var written : List.of("819 555-0142", "(819) 555-0142", "1 819 555 0142", "+1.819.555.0142", NUMBER)) {
            assertThat(PhoneNumber.of(written, List.of("+1"))).as(written).contains(NUMBER);
        }
        for (var other : List.of(
                "",
                "911",
                "555-0142",
                "119 555-0142",
                "900 555-0142",
                "+33612345678",
                "+1 819 555-0142,+18195550143",
                "+18195550142\",\"to\":\"+18195550143",
                "819\n555-0142",
                "+1819555014２")) {
            assertThat(PhoneNumber.of(other, List.of("+1"))).as(other).isEmpty();
        }
        assertThat(PhoneNumber.of("+33612345678", List.of("+1", "+33"))).contains("+33612345678");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> rounds.notices(sms()).propose(head(), Way.SMS, "911"))
                .withMessage("notices.refusal.NOT_A_NUMBER");
    }

    @Test
    void a_gateway_without_tls_is_refused_at_the_start() {
        var settings = new SmsSettings(
                URI.create("http://gateway.example/"), "", null, List.of("+1"), true, Duration.ofSeconds(1));
        assertThatExceptionOfType(NoticesRefused.class).isThrownBy(settings::gateway);
    }

    @Test
    void where_there_is_no_gateway_the_page_offers_none() {
        assertThat(browser.get().uri("/notices").with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("new-SMS");
        assertThat(browser.post()
                        .uri("/notices/address")
                        .param("way", "SMS")
                        .param("address", NUMBER)
                        .with(stage.as(head())))
                .hasStatus(409);
    }
}
