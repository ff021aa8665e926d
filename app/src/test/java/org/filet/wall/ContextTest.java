package org.filet.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a context nothing is seen; with one that is not ours, nothing is answered; and none outlives its transaction. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Walled.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ContextTest {

    private static final long LATER = 9_999_999_999L;

    private final JdbcClient app;
    private final JdbcClient outside;
    private final TransactionTemplate transaction;
    private final HikariDataSource pool;
    private final Wall wall;
    private final KeyTable key;
    private final Walled walled;
    private final Actor ours;
    private final Actor theirs;

    ContextTest(
            JdbcClient app,
            @Outside JdbcClient outside,
            TransactionTemplate transaction,
            HikariDataSource pool,
            Wall wall,
            KeyTable key,
            Walled walled,
            Stage stage) {
        this.app = app;
        this.outside = outside;
        this.transaction = transaction;
        this.pool = pool;
        this.wall = wall;
        this.key = key;
        this.walled = walled;
        this.ours = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.theirs = stage.actor(Role.YOUTH_WORKER, "CR-13");
    }

    @BeforeEach
    void rows_of_both() {
        walled.rows(outside, ours);
        walled.rows(outside, theirs);
        Walled.statement(outside, "CR-07");
        Walled.unsealed(outside, UUID.randomUUID());
    }

    @AfterEach
    void gone() {
        Walled.noUnsealed(outside);
    }

    @Test
    void without_a_context_there_is_no_row() {
        for (String table : Walled.tables(outside)) {
            var count = "select count(*) from " + table;
            assertThat(outside.sql(count).query(Long.class).single()).as(table).isPositive();
            assertThat(transaction.<Long>execute(status -> count(count)))
                    .as(table)
                    .isZero();
            assertThat(app.sql(count).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void a_context_shows_one_s_own_and_a_duty_what_it_needs() {
        var count = "select count(*) from runaways.episode where organisation = 'CR-13'";
        assertThat(seen(Context.of(ours), count)).isZero();
        assertThat(seen(Context.of(theirs), count)).isPositive();
        assertThat(seen(Context.NONE.with(Duty.CLOCKS), count)).isPositive();
        assertThat(seen(Context.NONE.with(Duty.REGISTER), count)).isZero();
        assertThat(seen(Context.NONE.with(Duty.CLOCKS), "select count(*) from runaways.confidence"))
                .isZero();
        assertThat(seen(Context.NONE.with(Duty.CLOCKS), "select count(*) from youths.youth"))
                .isZero();
    }

    @Test
    void a_forged_or_expired_context_is_an_error() {
        var genuine = wall.signed(Context.of(ours));
        var day = LocalDate.of(2026, 1, 1);
        for (String forged : List.of(
                "x",
                "START||||2026-01-01|" + LATER + "||" + "0".repeat(64),
                genuine.replace("CR-07", "CR-13"),
                "START" + genuine,
                genuine.substring(0, genuine.length() - 1) + (genuine.endsWith("0") ? "1" : "0"),
                key.signature().sign(Context.of(ours).text(day, 1)))) {
            assertThatThrownBy(() -> transaction.execute(status -> {
                        set(forged);
                        return app.sql("select count(*) from runaways.episode")
                                .query(Long.class)
                                .single();
                    }))
                    .as(forged)
                    .hasStackTraceContaining("filet.context");
        }
        assertThat(transaction.<Long>execute(status -> {
                    set(key.signature().sign(Context.of(ours).text(day, LATER)));
                    return count("select count(*) from runaways.episode");
                }))
                .isPositive();
    }

    @Test
    void the_application_s_role_takes_down_nothing() {
        for (String attempt : List.of(
                "select inner_pad from wall.key",
                "set role filet_owner",
                "alter table runaways.episode disable row level security",
                "create policy mine on runaways.episode using (true)",
                "truncate runaways.clock",
                "update registers.disclosure set recipient = 'CR-07'",
                "delete from registers.trail",
                "drop trigger trail_is_append_only on registers.trail",
                "create table runaways.copy as select * from runaways.episode")) {
            assertThatThrownBy(() -> wall.as(
                            Duty.START,
                            () -> transaction.execute(status -> app.sql(attempt).update())))
                    .as(attempt)
                    .hasStackTraceContaining("ERROR");
        }
        // What would open a record is written by the register's own listener only.
        assertThatThrownBy(() -> wall.acting(
                        ours, () -> transaction.execute(status -> app.sql("""
                                insert into registers.disclosure
                                  (at, day, record, holder, recipient, person, position, read, categories, purpose, basis,
                                   basis_reference, beyond_quebec)
                                values (now(), '2999-01-01', gen_random_uuid(), 'CR-13', 'CR-07', gen_random_uuid(),
                                        gen_random_uuid(), true, '{EPISODE}', '', '', '', false)
                                """).update())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transaction.execute(status -> {
                    app.sql("set local row_security = off").update();
                    return app.sql("select count(*) from runaways.episode")
                            .query(Long.class)
                            .single();
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_tie_is_given_by_the_giving_of_ties_alone() {
        assertThatThrownBy(() -> wall.acting(
                        ours, () -> transaction.execute(status -> app.sql("""
                                insert into agreements.access_grant
                                  (subject, organisation, relation, reference, given_by, given_at, until)
                                values (gen_random_uuid(), 'CR-07', 'HOST', '', gen_random_uuid(), now(), now())
                                """).update())))
                .hasStackTraceContaining("row-level security");
        assertThat(seen(Context.of(ours).with(Duty.CLOCKS), "select count(*) from agreements.access_grant")
                        - seen(Context.of(ours), "select count(*) from agreements.access_grant"))
                .isZero();
    }

    @Test
    void a_recipient_holds_an_alert_still_and_changes_nothing_of_it() {
        var received = "select count(*) from alerts.alert where holder = 'CR-07'";
        assertThat(seen(Context.of(theirs), received)).isZero();
        outside.sql("update alerts.alert set recipients = '{CR-13}' where holder = 'CR-07'")
                .update();
        assertThat(seen(Context.of(theirs), received)).isPositive();
        assertThat(seen(
                        Context.of(theirs),
                        "select count(*) from (select id from alerts.alert where holder = 'CR-07' for share) a"))
                .isPositive();
        assertThatThrownBy(() -> wall.acting(
                        theirs,
                        () -> transaction.execute(
                                status -> app.sql("update alerts.alert set content = '{}' where holder = 'CR-07'")
                                        .update())))
                .hasStackTraceContaining("row-level security");
        outside.sql("update alerts.alert set recipients = '{}' where holder = 'CR-07'")
                .update();
    }

    @Test
    void a_blind_match_is_not_there_for_whoever_asked() {
        var match = "select count(*) from matching.match where holder = 'CR-07'";
        var line = "select count(*) from matching.journal where organisation = 'CR-07'";
        outside.sql("update matching.match set asker = 'CR-13' where holder = 'CR-07'")
                .update();
        assertThat(seen(Context.of(theirs), match)).isZero();
        assertThat(seen(Context.of(theirs), line)).isZero();
        outside.sql("update matching.match set visibility = 'VISIBLE' where holder = 'CR-07'")
                .update();
        assertThat(seen(Context.of(theirs), match)).isPositive();
        assertThat(seen(Context.of(theirs), line)).isPositive();
        outside.sql("update matching.match set asker = 'X', visibility = 'BLIND' where holder = 'CR-07'")
                .update();
    }

    @Test
    void a_liaison_officer_follows_one_region_in_that_post_alone() {
        var sent = "select count(*) from alerts.copy where holder = 'CR-07' and home_region = '99'";
        var liaison = new Actor(
                theirs.person(),
                theirs.position(),
                Role.RUNAWAY_LIAISON,
                theirs.organisation(),
                theirs.sector(),
                new RegionId("99"));
        assertThat(seen(Context.of(liaison), sent)).isPositive();
        assertThat(seen(Context.of(theirs), sent)).isZero();
        wall.acting(
                liaison,
                () -> transaction.execute(status -> {
                    assertThat(count(sent)).isPositive();
                    assertThat(wall.acting(theirs, () -> count(sent))).isZero();
                    return true;
                }));
    }

    @Test
    void one_connection_that_two_organisations_share_by_turns_shows_each_its_own() {
        try (var one = new HikariDataSource()) {
            one.setJdbcUrl(pool.getJdbcUrl());
            one.setUsername(pool.getUsername());
            one.setPassword(pool.getPassword());
            one.setMaximumPoolSize(1);
            var only = new Wall(one, key, Clock.systemUTC());
            var beans = new StaticListableBeanFactory();
            beans.addBean("wall", only);
            var turns = new TransactionTemplate(new WalledTransactions(one, beans.getBeanProvider(Wall.class)));
            var jdbc = JdbcClient.create(one);
            int crossed = 0;
            int left = 0;
            for (int i = 0; i < 10_000; i++) {
                int turn = i;
                var actor = i % 2 == 0 ? ours : theirs;
                if (i % 97 == 0) {
                    assertThatThrownBy(() -> only.acting(
                                    actor,
                                    () -> turns.execute(status -> jdbc.sql("select 1/0")
                                            .query(Integer.class)
                                            .single())))
                            .hasStackTraceContaining("division");
                }
                crossed += only.acting(
                        actor,
                        () -> turns.execute(status -> {
                            if (turn % 3 == 0) {
                                status.setRollbackOnly();
                            }
                            return jdbc.sql("select count(*) from runaways.episode where organisation <> ?")
                                    .param(actor.organisation().code())
                                    .query(Integer.class)
                                    .single();
                        }));
                if (i % 10 == 0) {
                    left += jdbc.sql("select coalesce(length(current_setting('filet.context', true)), 0)")
                            .query(Integer.class)
                            .single();
                }
            }
            assertThat(crossed).isZero();
            assertThat(left).isZero();
        }
    }

    @Test
    void work_within_work_gets_its_own_context_and_gives_the_other_back() {
        var mine = "select count(*) from runaways.episode where organisation = 'CR-07'";
        wall.acting(
                ours,
                () -> transaction.execute(status -> {
                    assertThat(count(mine)).isPositive();
                    assertThat(wall.acting(theirs, () -> count(mine))).isZero();
                    assertThat(count(mine)).isPositive();
                    assertThatThrownBy(() -> wall.acting(theirs, () -> {
                                throw new IllegalStateException("no");
                            }))
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(count(mine)).isPositive();
                    return true;
                }));
    }

    private long count(String sql) {
        return app.sql(sql).query(Long.class).single();
    }

    private long seen(Context context, String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            set(wall.signed(context));
            return count(sql);
        }));
    }

    private void set(String context) {
        app.sql("select set_config('filet.context', ?, true)")
                .param(context)
                .query(String.class)
                .single();
    }
}
