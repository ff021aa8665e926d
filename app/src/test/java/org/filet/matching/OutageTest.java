package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.keyholders.Outage;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
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

/** What holders that hang or fail cost: nothing but the wait of whoever asked. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.matching.pace=1ms", "filet.keyholders.patience=6s"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Pairs.class, Outage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutageTest {

    private final MockMvcTester browser;
    private final Matching matching;
    private final MatchWork work;
    private final Pointers pointers;
    private final Runaways runaways;
    private final Pairs pairs;
    private final Stage stage;
    private final HikariDataSource pool;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    OutageTest(
            MockMvcTester browser,
            Matching matching,
            MatchWork work,
            Pointers pointers,
            Runaways runaways,
            Pairs pairs,
            Stage stage,
            HikariDataSource pool,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.browser = browser;
        this.matching = matching;
        this.work = work;
        this.pointers = pointers;
        this.runaways = runaways;
        this.pairs = pairs;
        this.stage = stage;
        this.pool = pool;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void another_day() {
        clock.advance(Duration.ofHours(25));
    }

    @AfterEach
    void over() {
        Outage.end();
        clock.advance(Duration.ofMinutes(61));
        pairs.settle();
    }

    @Test
    void holders_that_hang_hold_no_connection_no_lock_and_no_other_question() throws Exception {
        var one = pairs.missing(pairs.asker(), pairs.someone(), true);
        var other = pairs.missing(pairs.asker(), pairs.someone(), true);
        Outage.hang(1);
        Outage.hang(2);
        int before = connections();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = askers.submit(() -> matching.ask(pairs.asker(), RequestKey.fresh(), one));
            var second = askers.submit(() -> matching.ask(pairs.asker(), RequestKey.fresh(), other));
            // Both of one organisation are written down while the holders of neither have answered.
            eventually(() -> state(one).equals("WAITING") && state(other).equals("WAITING"));
            eventually(() -> connections() <= before);
            assertThat(first.isDone()).isFalse();
            assertThat(pairs.missing(pairs.asker(), pairs.someone(), true)).isNotNull();
            assertThat(first.get()).isEmpty();
            assertThat(second.get()).isEmpty();
        }
        assertThat(state(one)).isEqualTo("WAITING");
    }

    @Test
    void an_outage_costs_one_reading_and_no_allowance_however_often_it_is_tried() {
        var episode = pairs.missing(pairs.asker(), pairs.someone(), true);
        Outage.fail(1);
        Outage.fail(2);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
        int read = reads(episode);
        long granted = granted();
        for (int tick = 0; tick < 40; tick++) {
            clock.advance(Duration.ofSeconds(5));
            work.drain(left -> {});
        }

        assertThat(state(episode)).isEqualTo("WAITING");
        assertThat(reads(episode)).isEqualTo(read);
        assertThat(granted() - granted).as("one meaningless evaluation a probe").isLessThan(20);
        assertThat(jdbc.sql("select count(*) from keyholders.ledger where reference = :episode")
                        .param("episode", episode.value())
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(1);

        Outage.end();
        clock.advance(Duration.ofMinutes(5));
        pairs.settle();
        assertThat(state(episode)).isEqualTo("SETTLED");
        assertThat(reads(episode)).as("by the person").isEqualTo(read);
    }

    @Test
    void pointers_are_not_read_while_no_holders_answer() {
        Outage.fail(1);
        Outage.fail(3);
        var pointer = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        int read = readBy("SYSTEM");
        for (int tick = 0; tick < 20; tick++) {
            clock.advance(Duration.ofSeconds(5));
            work.drain(left -> {});
        }
        assertThat(readBy("SYSTEM")).isLessThanOrEqualTo(read + 1);

        Outage.end();
        clock.advance(Duration.ofMinutes(6));
        pairs.settle();
        assertThat(tokens(pointer)).isPositive();
    }

    @Test
    void an_organisation_over_its_allowance_holds_no_other_up() {
        var laval = stage.actor(Role.YOUTH_WORKER, "CR-13");
        var first = pairs.missing(pairs.asker(), pairs.someone(), true);
        var second = pairs.missing(laval, pairs.someone(), true);
        Outage.fail(1);
        Outage.fail(2);
        matching.ask(pairs.asker(), RequestKey.fresh(), first);
        matching.ask(laval, RequestKey.fresh(), second);
        Outage.end();
        clock.advance(Duration.ofMinutes(6));
        useUp("CR-07");
        pairs.settle();

        assertThat(state(second)).isEqualTo("SETTLED");
        assertThat(state(first)).isEqualTo("WAITING");
        clock.advance(Duration.ofMinutes(61));
        pairs.settle();
        assertThat(state(first)).isEqualTo("SETTLED");
    }

    @Test
    void a_question_that_never_left_says_so_and_never_that_nobody_is_known() {
        var episode = pairs.missing(pairs.asker(), pairs.someone(), true);
        Outage.fail(1);
        Outage.fail(2);
        matching.ask(pairs.asker(), RequestKey.fresh(), episode);
        assertThat(page(episode)).contains("Le service de clés ne répond pas");
        runaways.act(pairs.asker(), RequestKey.fresh(), episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        Outage.end();
        clock.advance(Duration.ofMinutes(6));
        pairs.settle();

        assertThat(state(episode)).isEqualTo("DROPPED");
        assertThat(page(episode))
                .contains("Question non posée", "Question aux autres régions non posée")
                .doesNotContain("Aucun point de contact communicable");
    }

    @Test
    void an_imports_question_whose_pointer_was_withdrawn_is_asked_all_the_same() {
        var known = pairs.someone();
        pairs.registered(pairs.holder(), known, Visibility.VISIBLE);
        var importer = stage.actor(Role.UNIT_HEAD, "CR-07");
        var episode = pairs.missing(pairs.asker(), known, true);
        var registration = Registration.forRunaway(youth(episode), episode);
        pointers.registerAll(importer, List.of(registration));
        matching.askAll(importer, List.of(episode));
        pointers.end(
                importer, pointers.on(importer, youth(episode)).orElseThrow().id());
        pairs.settle();

        assertThat(state(episode)).isEqualTo("SETTLED");
        assertThat(matching.contactsNamed(importer, List.of(episode))).isEqualTo(1);
    }

    @Test
    void a_pointer_whose_file_cannot_be_read_holds_no_other_up() {
        Outage.fail(1);
        Outage.fail(2);
        var broken = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        var whole = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        jdbc.sql("update matching.pointer set youth = gen_random_uuid() where id = :id")
                .param("id", broken.value())
                .update();
        Outage.end();
        clock.advance(Duration.ofMinutes(6));
        pairs.settle();

        assertThat(tokens(whole)).isPositive();
        assertThat(tokens(broken)).isZero();
        pointers.end(pairs.holder(), broken);
    }

    private int connections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    private static void eventually(BooleanSupplier so) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    private String page(EpisodeId episode) {
        var response = browser.get()
                .uri("/episodes/{id}", episode.value())
                .with(stage.as(pairs.asker()))
                .exchange()
                .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What an hour allows is used, with every holder. */
    private void useUp(String organisation) {
        for (int holder = 1; holder <= 3; holder++) {
            jdbc.sql("""
                    insert into keyholders.ledger (at, holder, epoch, organisation, position, errand, reference, request,
                                                   evaluations)
                    values (:now, :holder, 1, :organisation, gen_random_uuid(), 'QUESTION', gen_random_uuid(),
                            gen_random_uuid(), 2000)
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("holder", holder)
                    .param("organisation", organisation)
                    .update();
        }
    }

    private String state(EpisodeId episode) {
        return jdbc.sql("select state from matching.question where episode = :episode")
                .param("episode", episode.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private YouthId youth(EpisodeId episode) {
        return new YouthId(Objects.requireNonNull(jdbc.sql("select youth from runaways.episode where id = :id")
                .param("id", episode.value())
                .query(UUID.class)
                .single()));
    }

    /** By the person who asked, of the youth asked about. */
    private int reads(EpisodeId episode) {
        Actor asker = pairs.asker();
        return jdbc.sql("""
                select count(*) from registers.trail where event like 'IdentityRead%' and about = :youth
                   and position = :position
                """)
                .param("youth", youth(episode).value())
                .param("position", asker.position().value())
                .query(Integer.class)
                .single();
    }

    private int readBy(String role) {
        return jdbc.sql("select count(*) from registers.trail where event like 'IdentityRead%' and role = :role")
                .param("role", role)
                .query(Integer.class)
                .single();
    }

    private long granted() {
        return jdbc.sql("select coalesce(sum(evaluations), 0) from keyholders.ledger where refusal is null")
                .query(Long.class)
                .single();
    }

    private long tokens(PointerId pointer) {
        return jdbc.sql("""
                select count(*) from matching.token t join matching.pointer p on p.number = t.pointer where p.id = :id
                """).param("id", pointer.value()).query(Long.class).single();
    }
}
