package org.filet.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.filet.keyholders.KeyFolder;
import org.filet.keyholders.KeysRefused;
import org.filet.postgres.LocalPostgres;

/** What the launcher's own examination cannot see from a shell: the port and the database. */
record Doctor(Words words) {

    private static final int PATIENCE_SECONDS = 5;

    /** Returns the exit code: 1 when something that is needed is missing. */
    int run() {
        return Target.external(words) ? service() : demo();
    }

    private int demo() {
        var postgres = new DemoFolder(words.data()).postgres();
        var running = LocalPostgres.attach(postgres);
        if (running.isPresent()) {
            System.out.println("  ✓ démonstration en marche / demo running    " + words.data());
            return keys(new DemoFolder(words.data()).keys());
        }
        System.out.println("  · démonstration arrêtée / demo not running    " + words.data());
        if (!Ports.free(words.port())) {
            return lacks(Ports.busy(words.port()));
        }
        System.out.println("  ✓ port " + words.port());
        return 0;
    }

    private int service() {
        try (var target = Target.of(words);
                var connection = target.connect()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return 1;
            }
            System.out.println("  ✓ base de données / database    " + version(connection));
            return keys(Path.of(Settings.environment().getProperty("filet.keyholders.folder", "")));
        } catch (StartRefused refused) {
            return lacks(refused);
        } catch (SQLException e) {
            return lacks(ServeGate.unreachable(e));
        }
    }

    /** Where the shares are and how many; in no copy of the database, so somebody must keep them elsewhere. */
    private static int keys(Path folder) {
        try {
            var epochs = new KeyFolder(folder).summary();
            System.out.println("  " + (epochs.isEmpty() ? "✗" : "✓") + " clés / keys    " + folder
                    + "    époques / epochs " + epochs + " — hors des copies de la base / in no copy of the database");
            return epochs.isEmpty() ? 1 : 0;
        } catch (KeysRefused damaged) {
            System.out.println("  ✗ " + String.valueOf(damaged.getMessage()).replace("\n", "\n      "));
            return 1;
        }
    }

    private static String version(Connection connection) throws SQLException {
        return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
    }

    private static int lacks(StartRefused why) {
        System.out.println("  ✗ " + String.valueOf(why.getMessage()).replace("\n", "\n      "));
        return 1;
    }
}
