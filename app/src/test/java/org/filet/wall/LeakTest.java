package org.filet.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A function that tells all it is given, as cheap as can be, put wherever SQL takes one: it is never given another's row. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Walled.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class LeakTest {

    private static final List<String> SHAPES = List.of(
            "select 1 from %1$s t where pg_temp.f_leak(t::text)",
            "select 1 from %1$s t join (values (1)) v (x) on pg_temp.f_leak(t::text)",
            "with c as not materialized (select * from %1$s) select 1 from c where pg_temp.f_leak(c::text)",
            "select count(*) filter (where pg_temp.f_leak(t::text)) from %1$s t",
            "select 1 from %1$s t group by pg_temp.f_leak(t::text) having bool_and(pg_temp.f_leak(t::text))",
            "select rank() over (partition by pg_temp.f_leak(t::text)) from %1$s t",
            "select 1 from (values (1)) v where exists (select 1 from %1$s t where not pg_temp.f_leak(t::text))",
            "select pg_temp.f_leak(t::text) from %1$s t order by pg_temp.f_leak(t::text) limit 1");

    /** Seen by a duty of the software alone. */
    private static final Set<String> NOBODYS =
            Set.of("youths.unsealed", "matching.apart", "registers.pending", "registers.sequenced");

    private final HikariDataSource pool;
    private final Wall wall;
    private final JdbcClient outside;
    private final Walled walled;
    private final Actor ours;
    private final Actor theirs;

    LeakTest(HikariDataSource pool, Wall wall, @Outside JdbcClient outside, Walled walled, Stage stage) {
        this.pool = pool;
        this.wall = wall;
        this.outside = outside;
        this.walled = walled;
        this.ours = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.theirs = stage.actor(Role.YOUTH_WORKER, "CR-13");
    }

    @BeforeEach
    void rows_of_both() {
        walled.rows(outside, ours);
        walled.rows(outside, theirs);
        Walled.unsealed(outside, UUID.randomUUID());
        List.of("CR-07", "CR-13").forEach(holder -> Walled.statement(outside, holder));
    }

    @AfterEach
    void gone() {
        Walled.noUnsealed(outside);
    }

    @Test
    void nothing_of_another_s_reaches_a_function_that_tells() throws SQLException {
        for (String table : Walled.tables(outside)) {
            // A row's holder stands in its text; the readable ones of an older version have none, and nobody sees them.
            var other = table.equals("youths.unsealed") ? "Tremblay" : Walled.mark(table, theirs);
            for (String shape : SHAPES) {
                var told = told(table, shape, Context.of(ours));
                assertThat(told).as(table + " " + shape).noneMatch(line -> line.contains(other));
                if (NOBODYS.contains(table)) {
                    assertThat(told).as(table + " " + shape).isEmpty();
                } else {
                    assertThat(told).as(table + " " + shape).anyMatch(line -> line.contains(Walled.mark(table, ours)));
                }
            }
        }
    }

    @Test
    void the_same_function_tells_all_where_there_is_no_wall() throws SQLException {
        outside.sql("alter table runaways.episode disable row level security").update();
        try {
            for (String shape : SHAPES) {
                if (!shape.endsWith("limit 1")) {
                    assertThat(told("runaways.episode", shape, Context.of(ours)))
                            .as(shape)
                            .anyMatch(line -> line.contains("CR-13"));
                }
            }
        } finally {
            outside.sql("alter table runaways.episode enable row level security")
                    .update();
        }
    }

    /** A division that only fails on the row looked for, a key that is taken: neither tells that a hidden row is there. */
    @Test
    void no_error_tells_of_a_hidden_row() throws SQLException {
        var hidden = walled.episode(theirs).value();
        try (var connection = pool.getConnection();
                var statement = begun(connection, Context.of(ours))) {
            statement.executeQuery(
                    "select 1 / (case when id = '" + hidden + "' then 0 else 1 end) from runaways.episode");
            assertThat(statement.executeUpdate(
                            "update runaways.episode set concern = concern where id = '" + hidden + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from runaways.episode where id = '" + hidden + "'"))
                    .isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<String> told(String table, String shape, Context context) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = begun(connection, context)) {
            statement.execute("""
                    create or replace function pg_temp.f_leak(text) returns boolean language plpgsql cost 0.0000001 as $$
                    begin raise notice '%', $1; return true; end $$""");
            statement.clearWarnings();
            try (var rows = statement.executeQuery(shape.formatted(table))) {
                var told = new ArrayList<String>();
                while (rows.next()) {
                    assertThat(rows.getObject(1)).isNotNull();
                }
                for (SQLWarning warning = statement.getWarnings();
                        warning != null;
                        warning = warning.getNextWarning()) {
                    told.add(warning.getMessage());
                }
                return told;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Statement begun(Connection connection, Context context) throws SQLException {
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement("select set_config('filet.context', ?, true)")) {
            set.setString(1, wall.signed(context));
            set.execute();
        }
        return connection.createStatement();
    }
}
