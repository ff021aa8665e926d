package org.filet.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filet.kernel.Secret;
import org.filet.postgres.LocalPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The database a command works on: the service's, a running demo's, or a resting demo's, whose server is then started
 * for as long as the command lasts.
 */
record Target(
        String profile,
        String url,
        String user,
        Secret password,
        Map<String, Object> settings,
        @Nullable LocalPostgres own)
        implements AutoCloseable {

    private static final String DATABASE = "filet";

    /** @throws StartRefused when the settings of the service are not whole, or there is no demo yet */
    static Target of(Words words) {
        return external(words) ? service() : demo(new DemoFolder(words.data()));
    }

    /** As {@link #of}, but a demo's folder may be new: what is restored needs a place. */
    static Target forRestore(Words words) {
        return external(words) ? service() : demo(DemoFolder.open(words.data()));
    }

    static boolean external(Words words) {
        return words.serve() || Settings.environment().containsProperty("filet.db.url");
    }

    private static Target service() {
        var environment = Settings.environment();
        ServeGate.pass(environment);
        var database = ServeDatabase.from(environment);
        return new Target(
                "serve",
                String.valueOf(database.url()),
                String.valueOf(database.user()),
                database.secret(),
                Map.of(),
                null);
    }

    private static Target demo(DemoFolder folder) {
        if (!folder.exists()) {
            throw new StartRefused(
                    "Il n’y a pas encore de démonstration dans " + folder.path() + ". D’abord : ./filet demo",
                    "There is no demo in " + folder.path() + " yet. First: ./filet demo");
        }
        return LocalPostgres.attach(folder.postgres())
                .map(running -> demo(folder, running.jdbcUrl(DATABASE), running.user(), running.password(), null))
                .orElseGet(() -> resting(folder));
    }

    private static Target resting(DemoFolder folder) {
        var own = LocalPostgres.start(folder.postgres());
        own.createDatabase(DATABASE);
        return demo(folder, own.jdbcUrl(DATABASE), own.user(), own.password(), own);
    }

    private static Target demo(
            DemoFolder folder, String url, String user, String password, @Nullable LocalPostgres own) {
        var settings = new LinkedHashMap<>(Launch.demoSettings(folder));
        settings.remove("filet.postgres.embedded");
        settings.put("logging.file.name", folder.path().resolve("command.log"));
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", user);
        settings.put("spring.datasource.password", password);
        return new Target("demo", url, user, new Secret(password), settings, own);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password.value());
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
