package org.filet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.files.JoinSummary;
import org.filet.linkage.files.Side;
import org.filet.linkage.files.TokenJoin;
import org.filet.linkage.files.WorkFolder;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;

/**
 * The same join of the same tokens twice: the library's own, on disk, and DuckDB inside the process. Both keep to the
 * given number of threads; DuckDB gets the memory asked for, the library what the JVM has.
 */
final class TokenJoins {

    private static final int THREADS = 2;
    private static final String DUCKDB_MEMORY = "5GB";
    private static final double SHARE = 0.1;
    private static final Encoder ENCODER =
            new Encoder(new HmacPrf("a secret of the bench, not of anyone".getBytes(StandardCharsets.UTF_8)));

    private static final int BATCH = 10_000;
    private static final double NANO = 1e9;

    /** The limit on common tokens is the library's: {@link TokenJoin#USUAL_LIMIT}. */
    private static final String JOIN = """
            with common as (
                select high, low from "LEFT" group by all having count(*) > 400
                union select high, low from "RIGHT" group by all having count(*) > 400
            ), pair as (
                select l.record as l, r.record as r, bit_or((1::bigint << l.family) | (1::bigint << r.family)) as mask
                from (select * from "LEFT" anti join common using (high, low)) l join "RIGHT" r using (high, low)
                group by all
            )
            select mask, count(*) from pair group by all
            """;

    private final Design design;
    private final Map<Short, Integer> families = new HashMap<>();

    private TokenJoins(int size) {
        this.design = Design.of(1, size).share(SHARE);
    }

    /** @param sizes records of each side; 100,000 and 1,000,000 where none is given */
    static void run(List<String> sizes) throws IOException, SQLException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        for (String size : sizes.isEmpty() ? List.of("100000", "1000000") : sizes) {
            try (WorkFolder own = WorkFolder.in(parent);
                    WorkFolder duckDb = WorkFolder.in(parent)) {
                new TokenJoins(Integer.parseInt(size)).compare(own.path(), duckDb.path());
            }
        }
    }

    /** Encodes once and gives each token to both, so that both join the same. */
    private void compare(Path ownFolder, Path duckDbFolder) throws IOException, SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", String.valueOf(THREADS));
        settings.setProperty("memory_limit", DUCKDB_MEMORY);
        settings.setProperty("preserve_insertion_order", "false");
        Path database = duckDbFolder.resolve("tokens.duckdb");
        try (TokenJoin own = new TokenJoin(ownFolder, THREADS, TokenJoin.USUAL_LIMIT);
                Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, settings);
                Statement sql = connection.createStatement()) {
            long[] adding = new long[2];
            TokenJoin.Writer writer = own.writer();
            for (Side side : Side.values()) {
                sql.execute("create table \"%s\" (high bigint, low bigint, record integer, family tinyint)"
                        .formatted(side));
                fill(writer, connection.unwrap(DuckDBConnection.class), side, adding);
            }
            join(own, adding[0]);
            join(sql, adding[1]);
            sql.execute("checkpoint");
            System.out.printf("  DuckDB's file: %,d MB%n", Files.size(database) >> 20);
        }
    }

    private void fill(TokenJoin.Writer own, DuckDBConnection connection, Side side, long[] adding)
            throws IOException, SQLException {
        SyntheticFile file = side == Side.LEFT ? SyntheticFile.left(design) : SyntheticFile.right(design);
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, side.name())) {
            for (int from = 0; from < design.size(); from += BATCH) {
                List<List<BlindToken>> batch = IntStream.range(from, Math.min(design.size(), from + BATCH))
                        .parallel()
                        .mapToObj(i -> ENCODER.encodeUnpadded(file.row(i).toPerson()))
                        .toList();
                long start = System.nanoTime();
                for (int i = 0; i < batch.size(); i++) {
                    own.add(side, from + i, batch.get(i));
                }
                long between = System.nanoTime();
                for (int i = 0; i < batch.size(); i++) {
                    append(appender, from + i, batch.get(i));
                }
                adding[0] += between - start;
                adding[1] += System.nanoTime() - between;
            }
        }
    }

    private void append(DuckDBAppender appender, int record, List<BlindToken> tokens) throws SQLException {
        for (BlindToken token : tokens) {
            appender.beginRow();
            appender.append(token.high());
            appender.append(token.low());
            appender.append(record);
            appender.append((byte) (int) families.computeIfAbsent(token.family(), code -> families.size()));
            appender.endRow();
        }
    }

    private void join(TokenJoin own, long adding) throws IOException {
        Scorer scorer = new Scorer(new Prior(design.size(), SHARE));
        long start = System.nanoTime();
        JoinSummary summary =
                own.join(design.size(), false, scorer, (phase, done, total) -> {}, (l, r, tier, shared) -> {});
        System.out.printf(
                "%,d × %,d, %,d tokens%n  own:    add %.1f s, join and score %.1f s, %,d pairs, %,d MB on disk%n",
                design.size(),
                design.size(),
                summary.tokens(),
                adding / NANO,
                (System.nanoTime() - start) / NANO,
                summary.candidates(),
                summary.diskBytes() >> 20);
    }

    private static void join(Statement sql, long adding) throws SQLException {
        long start = System.nanoTime();
        long pairs = 0;
        try (ResultSet masks = sql.executeQuery(JOIN)) {
            while (masks.next()) {
                pairs += masks.getLong(2);
            }
        }
        System.out.printf(
                "  DuckDB: add %.1f s, join and group %.1f s (not scored), %,d pairs%n",
                adding / NANO, (System.nanoTime() - start) / NANO, pairs);
    }
}
