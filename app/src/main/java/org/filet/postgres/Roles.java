package org.filet.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Who owns the tables and who works with them: never the same. The server's own user, who logs in for the migrations and
 * for copies, stays apart from both.
 */
final class Roles {

    static final String OWNER = "filet_owner";
    static final String APP = "filet_app";

    private Roles() {}

    /** In a new database: what the owner makes, the application may use. */
    static void allow(Connection connection) throws SQLException {
        try (var sql = Objects.requireNonNull(Roles.class.getResourceAsStream("/db/privileges.sql"));
                var statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes them where they are not. The password is of hexadecimal digits. */
    static void make(Connection connection, String appPassword) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APP}) {
                statement.execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + role
                        + "') then create role " + role + "; end if; end $$");
            }
            statement.execute("alter role " + APP + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                    + appPassword + "'");
        }
    }
}
