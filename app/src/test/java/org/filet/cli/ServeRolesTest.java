package org.filet.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The service does not start with a login that owns tables or sees past the second wall. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ServeRolesTest {

    private static final String PASSWORD = "0123456789abcdef";

    private final HikariDataSource pool;
    private final JdbcConnectionDetails filet;
    private final JdbcClient outside;

    ServeRolesTest(HikariDataSource pool, JdbcConnectionDetails filet, @Outside JdbcClient outside) {
        this.pool = pool;
        this.filet = filet;
        this.outside = outside;
    }

    @Test
    void the_roles_of_the_manual_are_taken() throws SQLException {
        try (var app = app();
                var keeper = login("keeper", "bypassrls", "in role filet_owner")) {
            assertThatCode(() -> ServeRoles.check(app, keeper)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_login_that_may_become_the_owner_or_go_round_the_wall_is_refused_in_both_languages() throws SQLException {
        try (var keeper = login("other_keeper", "bypassrls", "in role filet_owner");
                var owning = login("owning", "", "in role filet_app, filet_owner");
                var round = login("round", "bypassrls", "in role filet_app");
                var stranger = login("stranger", "", "");
                var superuser = superuser()) {
            for (var wrong : new Connection[] {owning, round, stranger, superuser}) {
                assertThatThrownBy(() -> ServeRoles.check(wrong, keeper))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("FILET_DB_USER doit être")
                        .hasMessageContaining("FILET_DB_USER must be");
            }
        }
    }

    @Test
    void migrations_need_a_login_that_becomes_the_owner_and_copies_everything() throws SQLException {
        try (var app = app();
                var blind = login("blind", "", "in role filet_owner");
                var outsider = login("outsider", "bypassrls", "")) {
            for (var wrong : new Connection[] {app, blind, outsider}) {
                assertThatThrownBy(() -> ServeRoles.check(app, wrong))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("FILET_DB_OWNER_USER doit être")
                        .hasMessageContaining("FILET_DB_OWNER_USER must be");
            }
        }
    }

    private Connection app() throws SQLException {
        return DriverManager.getConnection(String.valueOf(filet.getJdbcUrl()), pool.getUsername(), pool.getPassword());
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(filet.getJdbcUrl()), filet.getUsername(), String.valueOf(filet.getPassword()));
    }

    private Connection login(String name, String attributes, String member) throws SQLException {
        outside.sql("create role " + name + " login password '" + PASSWORD + "' " + attributes + " " + member)
                .update();
        return DriverManager.getConnection(String.valueOf(filet.getJdbcUrl()), name, PASSWORD);
    }
}
