package org.filet.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import org.springframework.core.env.Environment;

/** What the service asks before it starts: settings that are whole and its own, a database that is no demo's. */
final class ServeGate {

    private static final int LEAST_SECRET = 32;

    private ServeGate() {}

    static void pass(Environment environment) {
        var database = ServeDatabase.from(environment);
        var problems = new ArrayList<>(database.problems());
        SecretRules.problem("FILET_MATCHING_SECRET", environment.getProperty("filet.matching.secret"), LEAST_SECRET)
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw StartRefused.all(problems);
        }
        refuseDemo(database);
    }

    private static void refuseDemo(ServeDatabase database) {
        try (var connection = database.connect()) {
            if ("demo".equals(Purpose.of(connection))) {
                throw demo();
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    static StartRefused demo() {
        return new StartRefused(
                "Cette base de données est celle d’une démonstration : le service la refuse. Donnez-lui une base vide.",
                "This database is a demo’s: the service refuses it. Give it an empty one.");
    }

    static StartRefused unreachable(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        var refused = state.startsWith("28")
                ? new StartRefused(
                        "PostgreSQL refuse FILET_DB_USER ou FILET_DB_PASSWORD.",
                        "PostgreSQL refuses FILET_DB_USER or FILET_DB_PASSWORD.")
                : new StartRefused(
                        "La base de données de FILET_DB_URL ne répond pas (" + state + ") : adresse, réseau, serveur ?",
                        "The database at FILET_DB_URL does not answer (" + state + "): address, network, server?");
        refused.initCause(cause);
        return refused;
    }
}
