package org.filet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import org.filet.linkage.Encoder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores invented episodes in bulk, made after those that the demo lived through: see {@code seed.sql}. */
final class Seed {

    private static final double NANOS = 1e9;

    private Seed() {}

    /** Until so many episodes are stored. */
    static void upTo(RunningFilet filet, int size) throws IOException, SQLException {
        int stored = JdbcClient.create(filet.outside())
                .sql("select count(*) from runaways.episode")
                .query(Integer.class)
                .single();
        long start = System.nanoTime();
        try (var connection = filet.outside().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script().replace(":from", String.valueOf(stored + 1))
                    .replace(":to", String.valueOf(size))
                    .replace(":each", String.valueOf(Encoder.TOKENS)));
            filet.seal();
            statement.execute("vacuum analyze");
        }
        System.out.printf(
                Locale.ROOT, "%8d  stored, after %.1f s of seeding%n", size, (System.nanoTime() - start) / NANOS);
    }

    private static String script() throws IOException {
        try (var script = Seed.class.getResourceAsStream("seed.sql")) {
            if (script == null) {
                throw new IllegalStateException("seed.sql");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
