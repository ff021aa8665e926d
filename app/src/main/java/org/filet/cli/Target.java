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
 * for as long as the command lasts. Copies log in past the second wall, as whoever migrates; what a command then starts
 * is the application, behind it.
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
                String.valueOf(database.ownerUser()),
                database.ownerSecret(),
                Map.of(),
                null);
    }

    private record Login(String user, String password) {}

    private static Target demo(DemoFolder folder) {
        if (!folder.exists()) {
            throw new StartRefused(
                    "Il n’y a pas encore de démonstration dans " + folder.path() + ". D’abord : ./filet demo",
                    "There is no demo in " + folder.path() + " yet. First: ./filet demo");
        }
        return LocalPostgres.attach(folder.postgres())
                .map(running -> demo(
                        folder,
                        running.jdbcUrl(DATABASE),
                        new Login(running.user(), running.password()),
                        new Login(running.appUser(), running.appPassword()),
                        null))
                .orElseGet(() -> resting(folder));
    }

    private static Target resting(DemoFolder folder) {
        var own = LocalPostgres.start(folder.postgres());
        own.createDatabase(DATABASE);
        return demo(
                folder,
                own.jdbcUrl(DATABASE),
                new Login(own.user(), own.password()),
                new Login(own.appUser(), own.appPassword()),
                own);
    }

    private static Target demo(DemoFolder folder, String url, Login keeper, Login app, @Nullable LocalPostgres own) {
        var settings = new LinkedHashMap<>(Launch.demoSettings(folder));
        settings.remove("filet.postgres.embedded");
        settings.put("logging.file.name", folder.path().resolve("command.log"));
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", app.user());
        settings.put("spring.datasource.password", app.password());
        settings.put("spring.flyway.user", keeper.user());
        settings.put("spring.flyway.password", keeper.password());
        return new Target("demo", url, keeper.user(), new Secret(keeper.password()), settings, own);
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
