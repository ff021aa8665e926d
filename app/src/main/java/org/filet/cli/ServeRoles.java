package org.filet.cli;

import java.sql.Connection;
import java.sql.SQLException;

/** Whoever works with the tables must not own them nor see past the second wall; whoever migrates must become the owner. */
final class ServeRoles {

    private static final String WHERE = " (docs/operations.md, « PostgreSQL »)";

    private ServeRoles() {}

    static void check(Connection app, Connection owner) throws SQLException {
        if (!is(app, "to_regrole('filet_owner') is not null and to_regrole('filet_app') is not null")) {
            throw new StartRefused(
                    "PostgreSQL n’a pas les rôles filet_owner et filet_app : qui l’administre les fait une fois" + WHERE
                            + ".",
                    "PostgreSQL lacks the roles filet_owner and filet_app: whoever administers it makes them once"
                            + WHERE + ".");
        }
        if (!is(app, """
                (select not rolsuper and not rolbypassrls and not rolcreaterole from pg_roles where rolname = current_user)
                and pg_has_role('filet_app', 'usage') and not pg_has_role('filet_owner', 'member')
                and not exists (select 1 from pg_class where relowner = current_user::regrole and relkind = 'r')""")) {
            throw new StartRefused(
                    "FILET_DB_USER doit être filet_app, sans plus : il possède des tables, en peut devenir propriétaire,"
                            + " ou passe outre au second mur" + WHERE + ".",
                    "FILET_DB_USER must be filet_app and no more: it owns tables, may become their owner, or sees past"
                            + " the second wall" + WHERE + ".");
        }
        if (!is(owner, """
                pg_has_role('filet_owner', 'usage')
                and (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)""")) {
            throw new StartRefused(
                    "FILET_DB_OWNER_USER doit être membre de filet_owner, avec BYPASSRLS pour copier la base" + WHERE
                            + ".",
                    "FILET_DB_OWNER_USER must be a member of filet_owner, with BYPASSRLS to copy the database" + WHERE
                            + ".");
        }
    }

    private static boolean is(Connection connection, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select " + condition)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
