package org.filet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import org.filet.keyholders.KeyService;
import org.filet.linkage.Encoder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores pointers and their tokens in bulk: see {@code pointers.sql}. */
final class PointerSeed {

    private PointerSeed() {}

    /** Until so many pointers stand. */
    static void upTo(RunningFilet filet, int size) throws IOException, SQLException {
        int stored = JdbcClient.create(filet.outside())
                .sql("select count(*) from matching.pointer where ended_at is null")
                .query(Integer.class)
                .single();
        long start = System.nanoTime();
        try (var connection = filet.outside().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script().replace(":from", String.valueOf(stored + 1))
                    .replace(":to", String.valueOf(size))
                    .replace(
                            ":epoch",
                            String.valueOf(filet.bean(KeyService.class).current()))
                    .replace(":each", String.valueOf(Encoder.TOKENS)));
            statement.execute("vacuum analyze matching.pointer, matching.token");
        }
        System.out.printf(
                Locale.ROOT, "%,d pointers, %s, after %.0f s%n", size, sizes(filet), (System.nanoTime() - start) / 1e9);
    }

    private static String sizes(RunningFilet filet) {
        return filet.jdbc().sql("""
                select format('tokens %s and %s of index', pg_size_pretty(pg_table_size('matching.token')),
                              pg_size_pretty(pg_indexes_size('matching.token')))
                """).query(String.class).single();
    }

    private static String script() throws IOException {
        return new ClassPathResource("pointers.sql", PointerSeed.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
