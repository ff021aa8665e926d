package org.filet.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void rows_stay_between_two_runs() throws SQLException {
        try (var server = LocalPostgres.start(folder)) {
            server.createDatabase("kept");
            execute(server, "create table t (id int); insert into t values (1), (2)");
        }
        try (var server = LocalPostgres.start(folder)) {
            server.createDatabase("kept");
            assertThat(ids(server)).containsExactly(1, 2);
        }
    }

    @Test
    void nothing_confirmed_is_lost_when_the_server_is_killed_and_it_serves_again_on_the_same_port() throws Exception {
        try (var server = LocalPostgres.start(folder)) {
            server.createDatabase("kept");
            execute(server, "create table t (id int primary key)");
            int port = server.port();

            var confirmed = writeUntilBroken(server, 500);
            kill(server.pid());
            confirmed.addAll(writeUntilBroken(server, 0));
            awaitAnswer(server);

            assertThat(server.port()).isEqualTo(port);
            assertThat(new TreeSet<>(ids(server))).containsAll(confirmed);
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_application_is_stopped_first() throws Exception {
        var application = application(folder);
        var pid = Long.parseLong(application.inputReader().readLine());
        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isPresent();

        try (var server = LocalPostgres.start(folder)) {
            server.createDatabase("kept");
            assertThat(ids(server)).containsExactly(7);
            assertThat(server.pid()).isNotEqualTo(pid);
        }
    }

    @Test
    void two_applications_cannot_share_a_folder() {
        try (var server = LocalPostgres.start(folder)) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("utilise déjà")
                    .hasMessageContaining("already uses");
        }
    }

    @Test
    void it_answers_only_to_who_knows_the_password() {
        try (var server = LocalPostgres.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "guess"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Process application(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftBehind.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** Inserts until told enough or broken off; returns what was confirmed. */
    private static List<Integer> writeUntilBroken(LocalPostgres server, int most) {
        var confirmed = new ArrayList<Integer>();
        try (var connection = connect(server);
                var insert = connection.prepareStatement("insert into t values (?)")) {
            for (int id = 1; id <= most; id++) {
                insert.setInt(1, id);
                insert.executeUpdate();
                confirmed.add(id);
            }
        } catch (SQLException broken) {
            return confirmed;
        }
        return confirmed;
    }

    private static void awaitAnswer(LocalPostgres server) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            try (var connection = connect(server)) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("the server did not come back");
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (var connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static List<Integer> ids(LocalPostgres server) throws SQLException {
        var ids = new ArrayList<Integer>();
        try (var connection = connect(server)) {
            var rows = connection.createStatement().executeQuery("select id from t order by id");
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("kept"), server.user(), server.password());
    }
}
