package org.filet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.notices.Channel.Outcome;
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
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Notices of the browser, brought to a service on this machine and opened with the browser's own keys. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Rounds.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class WebPushTest {

    private static final int NONE_OF_ITS_BUSINESS = 256;
    private static final Message MESSAGE =
            new Message(1, "k7m2x9q4hd", "https://filet.example/n/k7m2x9q4hd", Locale.CANADA_FRENCH);

    private final Rounds rounds;
    private final Runaways runaways;
    private final Alerts alerts;
    private final Stage stage;
    private final MovableClock clock;
    private final MockMvcTester mvc;
    private final JdbcClient outside;
    private final Maker maker = new Maker();
    private final Browser browser = new Browser();

    @TempDir
    Path keys;

    WebPushTest(
            Rounds rounds,
            Runaways runaways,
            Alerts alerts,
            Stage stage,
            MovableClock clock,
            MockMvcTester mvc,
            @Outside JdbcClient outside) {
        this.rounds = rounds;
        this.runaways = runaways;
        this.alerts = alerts;
        this.stage = stage;
        this.clock = clock;
        this.mvc = mvc;
        this.outside = outside;
    }

    @BeforeEach
    void quiet() {
        rounds.quiet();
        clock.set(MovableClock.START);
        Maker.writeKeys(keys);
    }

    @AfterEach
    void stop() {
        maker.close();
    }

    private Channels push() {
        return maker.channels(Map.of(), keys, clock);
    }

    /** On duty at any hour. */
    private Actor head() {
        return stage.actor(Role.UNIT_HEAD, "CR-06");
    }

    private void asks(Actor actor, String name) {
        asks(actor, maker, name);
    }

    private void asks(Actor actor, Maker of, String name) {
        rounds.notices(of.channels(Map.of(), keys, clock))
                .addDevice(
                        actor,
                        of.endpoint(name).toString(),
                        browser.p256dh(),
                        browser.auth(),
                        "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
                        "");
    }

    private void waits() {
        rounds.waits("CR-06", Urgency.URGENT);
    }

    @Test
    void an_alert_reaches_the_browser_of_whoever_asked_and_says_a_count_and_a_link() throws Exception {
        asks(head(), "one");
        send();
        rounds.round(push());
        assertThat(maker.brought()).hasSize(1);
        var brought = maker.brought().getFirst();
        assertThat(brought.path()).isEqualTo("/one");
        assertThat(browser.open(brought.body()).strip())
                .matches("Filet\u00a0: 1 élément\r\nhttps://filet\\.example/n/[2-9a-z]{10}");
        assertThat(browser.open(brought.body()).getBytes(StandardCharsets.UTF_8))
                .as("as long as any other")
                .hasSize(NONE_OF_ITS_BUSINESS);
        assertThat(brought.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("ttl", "86400")
                .containsEntry("urgency", "high")
                .containsEntry("topic", "filet")
                .doesNotContainKeys("cookie", "referer");
        assertThat(brought.body() + brought.headers()).doesNotContain("Filet", "Zoralie", "CR-06", "/n/");
        signed(brought);
        assertThatExceptionOfType(IllegalStateException.class)
                .as("another browser opens nothing")
                .isThrownBy(() -> new Browser().open(brought.body()));
    }

    private void signed(Maker.Brought brought) throws Exception {
        var said = brought.headers().getOrDefault("authorization", "");
        assertThat(said).matches("vapid t=[^, ]+, ?k=[^, ]+");
        var token = SignedJWT.parse(said.replaceAll(".*t=([^, ]+).*", "$1"));
        var key = said.replaceAll(".*k=([^, ]+).*", "$1");
        assertThat(key).isEqualTo(rounds.notices(push()).pushKey().orElseThrow());
        assertThat(token.verify(
                        new ECDSAVerifier(Browser.key(Base64.getUrlDecoder().decode(key)))))
                .isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://" + maker.host());
        assertThat(claims.getSubject()).isEqualTo("https://filet.example");
        assertThat(claims.getExpirationTime().toInstant())
                .isAfter(clock.instant())
                .isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    private void send() {
        var identity = Identity.named("Zoralie", "Tremblay-Push", LocalDate.of(2010, 5, 4), Gender.GIRL);
        var report = new Report(
                new Report.Who.New(identity),
                clock.instant().minus(Duration.ofHours(2)),
                Origin.CR_UNIT,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                true,
                "");
        var episode = runaways.report(stage.actor(Role.YOUTH_WORKER, "CR-07"), RequestKey.fresh(), report);
        var content = new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "Manteau rouge",
                Stage.OUTAOUAIS,
                new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.values())));
        alerts.compose(stage.actor(Role.UNIT_HEAD, "CR-07"), RequestKey.fresh(), episode, content);
    }

    @Test
    void whoever_chose_several_ways_is_told_once_in_each_and_no_more_within_ten_minutes() {
        asks(head(), "one");
        asks(head(), "two");
        var told = new ArrayList<String>();
        Channel<String> text = (address, message) -> {
            told.add(address);
            return new Outcome.Taken();
        };
        var channels = maker.channels(Map.of(Way.EMAIL, text, Way.SMS, text), keys, clock);
        for (var one :
                Map.of(Way.EMAIL, "moi@maison.example", Way.SMS, "+15145550123").entrySet()) {
            outside.sql("insert into notices.address (person, way, address, confirmed) values (?, ?, ?, true)")
                    .params(head().person().value(), one.getKey().name(), one.getValue())
                    .update();
        }
        waits();
        for (int minute = 0; minute < 9; minute++) {
            rounds.round(channels);
            clock.advance(Duration.ofMinutes(1));
            waits();
        }
        assertThat(told).containsExactlyInAnyOrder("unit_head@cr-06.example", "moi@maison.example", "+15145550123");
        assertThat(maker.brought()).extracting(Maker.Brought::path).containsExactlyInAnyOrder("/one", "/two");
        clock.advance(Duration.ofMinutes(1));
        rounds.round(channels);
        assertThat(told).hasSize(6);
        assertThat(maker.brought())
                .hasSize(4)
                .last()
                .satisfies(
                        brought -> assertThat(browser.open(brought.body())).startsWith("Filet\u00a0: 9 éléments\r\n"));
    }

    @Test
    void a_browser_that_is_no_more_is_forgotten_and_its_owner_told_so() {
        for (int gone : List.of(404, 410)) {
            rounds.quiet();
            clock.set(MovableClock.START);
            asks(head(), "one");
            waits();
            maker.answers(gone);
            rounds.round(push());
            assertThat(rounds.notices(push()).devices(head())).singleElement().satisfies(device -> {
                assertThat(device.label()).isEqualTo("Firefox, Linux");
                assertThat(device.endedAt()).isEqualTo(MovableClock.START);
            });
            assertThat(outside.sql("select endpoint || p256dh || auth from notices.device")
                            .query(String.class)
                            .single())
                    .isEmpty();
            assertThat(mvc.get().uri("/").with(stage.as(head()))).bodyText().contains("1 de vos appareils");
            assertThat(mvc.get().uri("/notices").with(stage.as(head())))
                    .bodyText()
                    .contains("N’est plus prévenu depuis");
            maker.answers(201);
            clock.advance(Duration.ofDays(2));
            waits();
            rounds.round(push());
        }
        assertThat(maker.brought()).as("once each, then never again").hasSize(2);
        asks(head(), "another");
        assertThat(rounds.notices(push()).devices(head()))
                .as("asking again ends the word of it")
                .singleElement()
                .satisfies(device -> assertThat(device.endedAt()).isNull());
    }

    @Test
    void a_service_that_is_busy_is_asked_again_later_and_others_do_not_wait_for_it() {
        try (var other = new Maker()) {
            asks(head(), "busy");
            asks(head(), "busy-too");
            asks(head(), other, "well");
            waits();
            maker.answers(503);
            var one = maker.push(keys, clock);
            var two = other.push(keys, clock);
            Channel<Subscription> either = (to, message) ->
                    (one.hosts().allows(to.endpoint()) ? one : two).channel().send(to, message);
            rounds.round(new Channels(
                    Map.of(), Optional.of(new Channels.Push(one.key(), one.hosts(), either)), Optional.empty()));
            assertThat(maker.brought()).hasSize(2);
            assertThat(other.brought()).hasSize(1);
        }
        assertThat(rounds.notices(push()).stuckSince(Way.PUSH)).contains(MovableClock.START);
    }

    @Test
    void waiting_doubles_and_what_waited_arrives() {
        asks(head(), "one");
        waits();
        for (int busy : List.of(429, 500, 503, 302, 429)) {
            maker.answers(busy);
            rounds.round(push());
            rounds.round(push());
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(maker.brought()).as("at 0, 30 and 90 seconds").hasSize(3);
        maker.answers(201);
        clock.advance(Duration.ofHours(1));
        rounds.round(push());
        assertThat(maker.brought()).hasSize(4);
        assertThat(rounds.notices(push()).stuckSince(Way.PUSH)).isEmpty();
    }

    @Test
    void a_service_that_does_not_answer_at_all_is_left_in_peace_for_its_other_readers() throws IOException {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var host = "localhost:" + mute.getLocalPort();
            var pusher = new Pusher(
                    VapidKeys.read(Maker.settings(keys)).orElseThrow(),
                    "",
                    new PushHosts(List.of(host), address -> true),
                    Answers.within(Duration.ofMillis(500)),
                    clock);
            var to = new Subscription(URI.create("https://" + host + "/one"), browser.p256dh(), browser.auth());
            assertThat(pusher.send(to, MESSAGE)).isEqualTo(new Outcome.Later());
            assertThat(pusher.send(to, MESSAGE)).isEqualTo(new Outcome.Later());
            assertThat(calls(mute)).isEqualTo(1);
            clock.advance(Duration.ofSeconds(30));
            assertThat(pusher.send(to, MESSAGE)).isEqualTo(new Outcome.Later());
            assertThat(calls(mute)).isEqualTo(1);
        }
    }

    /** How many called since it was last asked: nobody was answered. */
    private static int calls(ServerSocket mute) throws IOException {
        mute.setSoTimeout(200);
        for (int calls = 0; ; calls++) {
            try {
                mute.accept().close();
            } catch (SocketTimeoutException nobody) {
                return calls;
            }
        }
    }

    @Test
    void a_refusal_is_shown_to_the_owner_and_to_nobody_else() {
        asks(head(), "one");
        waits();
        maker.answers(403);
        rounds.round(push());
        var page = rounds.notices(push());
        assertThat(page.devices(head()))
                .singleElement()
                .satisfies(device -> assertThat(device.reply()).isEqualTo(403));
        assertThat(page.unreached(head())).isEmpty();
        assertThat(page.unreached(stage.actor(Role.DIRECTOR, "CR-06"))).isEmpty();
    }

    @Test
    void quiet_hours_hold_for_browsers_too() {
        var analyst = stage.actor(Role.ANALYST, "CR-06");
        clock.set(Instant.parse("2026-03-02T04:00:00Z"));
        asks(analyst, "one");
        waits();
        rounds.round(push());
        assertThat(maker.brought()).isEmpty();
        clock.set(Instant.parse("2026-03-02T12:00:00Z"));
        rounds.round(push());
        assertThat(maker.brought()).hasSize(1);
    }

    @Test
    void no_more_than_five_even_at_once_the_same_once_and_each_only_one_s_own() throws Exception {
        try (var together = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 12; i++) {
                var name = "d" + i;
                tries.add(() -> {
                    try {
                        asks(head(), name);
                        return true;
                    } catch (Refused full) {
                        return false;
                    }
                });
            }
            assertThat(together.invokeAll(tries).stream().filter(WebPushTest::done))
                    .hasSize(Devices.MOST);
        }
        var page = rounds.notices(push());
        assertThat(page.devices(head())).hasSize(Devices.MOST);
        var first = page.devices(head()).getFirst();
        page.removeDevice(stage.actor(Role.ANALYST, "CR-06"), first.id());
        page.removeDevice(head(), UUID.randomUUID());
        assertThat(page.devices(head())).contains(first);
        assertThat(page.devices(stage.actor(Role.ANALYST, "CR-06"))).isEmpty();
        page.removeDevice(head(), first.id());
        assertThat(page.devices(head())).hasSize(Devices.MOST - 1);
        asks(head(), "new");
        asks(head(), "new");
        assertThat(page.devices(head())).hasSize(Devices.MOST);
        assertThatExceptionOfType(Refused.class)
                .as("another person's browser")
                .isThrownBy(() -> asks(stage.actor(Role.ANALYST, "CR-06"), "new"))
                .withMessage("notices.refusal.NOT_A_DEVICE");
    }

    private static boolean done(Future<Boolean> asked) {
        try {
            return asked.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_browser_that_asks_anew_takes_its_own_place() {
        asks(head(), "one");
        rounds.notices(push())
                .addDevice(
                        head(),
                        maker.endpoint("two").toString(),
                        browser.p256dh(),
                        browser.auth(),
                        null,
                        maker.endpoint("one").toString());
        waits();
        rounds.round(push());
        assertThat(maker.brought()).extracting(Maker.Brought::path).containsExactly("/two");
    }

    @Test
    void only_services_that_the_operator_names_are_spoken_to() {
        var hosts = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("filet.notices.push", PushSettings.class)
                .allowed();
        for (var known : List.of(
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/x",
                "https://wns2-bl2p.notify.windows.com/w/?token=x",
                "https://web.push.apple.com/x",
                "https://FCM.googleapis.com:443/wp/x")) {
            assertThat(hosts.allows(URI.create(known))).as(known).isTrue();
        }
        for (var hostile : List.of(
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/x",
                "https://evil.example@fcm.googleapis.com/x",
                "https://evilpush.apple.com/x",
                "https://fcm.googleapis.com/x#y",
                "https://127.0.0.1/x",
                "https://[::1]/x",
                "https://169.254.169.254/x",
                "https://localhost/x",
                "file:///etc/passwd",
                "https:fcm.googleapis.com",
                "ftp://fcm.googleapis.com/x")) {
            assertThat(hosts.allows(URI.create(hostile))).as(hostile).isFalse();
        }
        for (var hostile : List.of("https://127.0.0.1:1/x", "not an address", "", "https://" + "a".repeat(2000))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> rounds.notices(push())
                            .addDevice(head(), hostile, browser.p256dh(), browser.auth(), null, ""))
                    .withMessage("notices.refusal.NOT_A_DEVICE");
        }
        assertThat(rounds.notices(push()).devices(head())).isEmpty();
    }

    @Test
    void a_name_that_leads_into_a_private_network_is_not_followed() throws UnknownHostException {
        for (var within : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "240.0.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "ff02::1",
                "2002:7f00:1::",
                "64:ff9b::a00:1")) {
            assertThat(PushHosts.isOutside(InetAddress.ofLiteral(within)))
                    .as(within)
                    .isFalse();
        }
        for (var out : List.of("142.250.69.74", "8.8.8.8", "100.128.0.1", "2607:f8b0:4020:805::200a")) {
            assertThat(PushHosts.isOutside(InetAddress.ofLiteral(out))).as(out).isTrue();
        }
        var pair = VapidKeys.read(Maker.settings(keys)).orElseThrow();
        var pusher = new Pusher(
                pair,
                "",
                new PushHosts(List.of(maker.host()), PushHosts::isOutside),
                Answers.within(Duration.ofSeconds(1)),
                clock);
        var to = new Subscription(maker.endpoint("one"), browser.p256dh(), browser.auth());
        assertThat(pusher.send(to, MESSAGE)).isInstanceOf(Outcome.Refused.class);
        assertThat(maker.brought()).isEmpty();
    }

    @Test
    void keys_of_a_browser_that_are_none_are_refused() {
        var good = maker.endpoint("one").toString();
        var offCurve = Browser.url(new byte[65]);
        for (var wrong : List.of(
                List.of("", browser.auth()),
                List.of(offCurve, browser.auth()),
                List.of(browser.p256dh().substring(4), browser.auth()),
                List.of(browser.p256dh(), ""),
                List.of(browser.p256dh(), "short"),
                List.of(browser.p256dh(), "!!!not base64!!!"))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() ->
                            rounds.notices(push()).addDevice(head(), good, wrong.getFirst(), wrong.getLast(), null, ""))
                    .withMessage("notices.refusal.NOT_A_DEVICE");
        }
    }

    @Test
    void where_a_browser_is_told_is_in_no_log() {
        // Not the console: another test's application may have turned it off.
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        asks(head(), "secret-of-the-browser");
        for (int answer : List.of(403, 503, 400, 410)) {
            waits();
            maker.answers(answer);
            rounds.round(push());
            clock.advance(Duration.ofDays(2));
        }
        root.detachAppender(log);
        assertThat(maker.brought()).hasSize(4);
        assertThat(List.copyOf(log.list).stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .collect(Collectors.joining("\n")))
                .contains("refuses with 403")
                .doesNotContain("secret-of-the-browser", browser.p256dh(), browser.auth());
        assertThat(new Subscription(maker.endpoint("x"), browser.p256dh(), browser.auth()).toString())
                .doesNotContain(maker.host(), browser.auth());
    }

    @Test
    void keys_that_do_not_fit_or_are_half_there_are_refused_at_the_start() {
        var other = keys.resolve("other");
        Maker.writeKeys(other);
        var mixed = new PushSettings(
                keys.resolve("private.pem"), other.resolve("public.pem"), "", List.of(), Duration.ofSeconds(1));
        assertThatExceptionOfType(NoticesRefused.class).isThrownBy(() -> VapidKeys.read(mixed));
        var half = new PushSettings(keys.resolve("private.pem"), null, "", List.of(), Duration.ofSeconds(1));
        assertThatExceptionOfType(NoticesRefused.class).isThrownBy(() -> VapidKeys.read(half));
        assertThat(VapidKeys.read(new PushSettings(null, null, "", List.of(), Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void where_the_operator_gave_no_keys_no_browser_is_asked() {
        assertThat(mvc.get().uri("/notices").with(stage.as(head())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("data-push", "push.js");
        assertThat(mvc.post()
                        .uri("/notices/devices")
                        .param("endpoint", "https://fcm.googleapis.com/x")
                        .param("p256dh", browser.p256dh())
                        .param("auth", browser.auth())
                        .with(stage.as(head())))
                .hasStatus(409);
    }
}
