package org.filet.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** What the service asks before it starts: settings that are whole and its own, a database that is no demo's. */
final class ServeGate {

    private static final int LEAST_SECRET = 32;
    private static final String KEYS = "filet.keyholders.";
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9.-]+(:[0-9]{1,5})?/?|http://localhost(:[0-9]{1,5})?/?");

    private ServeGate() {}

    static void pass(Environment environment) {
        var database = ServeDatabase.from(environment);
        var problems = new ArrayList<>(database.problems());
        problems.addAll(keys(environment));
        origin(environment).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw StartRefused.all(problems);
        }
        refuseDemo(database);
    }

    /** Whether these are the right keys is asked once the database is there; here it is whether any were named. */
    private static List<StartRefused> keys(Environment environment) {
        var problems = new ArrayList<StartRefused>();
        if (environment.getProperty(KEYS + "folder", "").isBlank()) {
            SecretRules.missing("FILET_KEYHOLDERS_FOLDER").ifPresent(problems::add);
        }
        boolean holder = environment.getProperty(KEYS + "mode", "local").equalsIgnoreCase("holder");
        if (!holder && environment.getProperty("filet.keys.folder", "").isBlank()) {
            SecretRules.missing("FILET_KEYS_FOLDER").ifPresent(problems::add);
        }
        if (!environment.getProperty(KEYS + "mode", "local").equalsIgnoreCase("local")) {
            for (String secret : environment.getProperty(KEYS + "secrets", "").split(",", -1)) {
                SecretRules.problem("FILET_KEYHOLDERS_SECRETS", secret.strip(), LEAST_SECRET)
                        .ifPresent(problems::add);
            }
        }
        if (environment.getProperty(KEYS + "create", Boolean.class, false)) {
            problems.add(new StartRefused(
                    "FILET_KEYHOLDERS_CREATE est pour une démonstration : le service ne se fait pas de clé.",
                    "FILET_KEYHOLDERS_CREATE is for a demo: the service makes no key of its own."));
        }
        return problems;
    }

    /** Passkeys are tied to it for good: it must be meant, and travel encrypted wherever it leaves this machine. */
    private static Optional<StartRefused> origin(Environment environment) {
        if (environment.getProperty(KEYS + "mode", "local").equalsIgnoreCase("holder")) {
            return Optional.empty();
        }
        var origin = environment.getProperty("filet.signin.origin", "");
        if (origin.isBlank()) {
            return SecretRules.missing("FILET_SIGNIN_ORIGIN");
        }
        return ORIGIN.matcher(origin).matches()
                ? Optional.empty()
                : Optional.of(
                        new StartRefused(
                                "FILET_SIGNIN_ORIGIN est l’adresse que les gens voient : https://filet.exemple.org, sans rien après.",
                                "FILET_SIGNIN_ORIGIN is the address that people see: https://filet.example.org, with nothing after."));
    }

    private static void refuseDemo(ServeDatabase database) {
        try (var app = database.connect();
                var owner = database.connectAsOwner()) {
            ServeRoles.check(app, owner);
            if ("demo".equals(Purpose.of(owner))) {
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
                        "PostgreSQL refuse FILET_DB_USER ou FILET_DB_PASSWORD, FILET_DB_OWNER_USER ou FILET_DB_OWNER_PASSWORD.",
                        "PostgreSQL refuses FILET_DB_USER or FILET_DB_PASSWORD, FILET_DB_OWNER_USER or FILET_DB_OWNER_PASSWORD.")
                : new StartRefused(
                        "La base de données de FILET_DB_URL ne répond pas (" + state + ") : adresse, réseau, serveur ?",
                        "The database at FILET_DB_URL does not answer (" + state + "): address, network, server?");
        refused.initCause(cause);
        return refused;
    }
}
