package org.filet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filet.kernel.Role;
import org.filet.linkage.Evaluation;
import org.filet.matching.MatchWork;
import org.filet.runaways.Origin;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.PublicData;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * The first 250 pairs of a public linkage benchmark, imported as two organisations of two regions: what surfaces as
 * a match between their duty desks, against the truth. {@code bench/run import} does the same with all five thousand:
 * curve arithmetic for ten thousand rows takes minutes, which is no time for every build.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class BenchmarkImportTest {

    private static final int PAIRS = 250;
    private static final Pattern NUMBER = Pattern.compile("rec-(\\d+)-.*");

    private final Imports imports;
    private final MatchWork work;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    BenchmarkImportTest(Imports imports, MatchWork work, Stage stage, MovableClock clock, @Outside JdbcClient jdbc) {
        this.imports = imports;
        this.work = work;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void true_pairs_of_febrl_4_surface_between_two_duty_desks() throws IOException {
        var first = bring("linkage/dataset4a.csv", "CR-07");
        var second = bring("linkage/dataset4b.csv", "CR-06");
        long start = System.nanoTime();
        work.drain(left -> {});
        double behind = (System.nanoTime() - start) / 1e9;

        var found = found();
        var evaluation = Evaluation.of(found, truth());
        System.out.printf(
                "First pairs of FEBRL4 imported as two organisations: %s; %d + %d rows in %.1f s + %.1f s, tokens and questions behind"
                        + " it in %.1f s%n",
                evaluation,
                first.imported(),
                second.imported(),
                first.time().toMillis() / 1000.0,
                second.time().toMillis() / 1000.0,
                behind);
        assertThat(evaluation.precision()).isGreaterThan(0.9);
        assertThat(evaluation.recall()).isGreaterThan(0.6);
    }

    private ImportResult bring(String file, String organisation) throws IOException {
        var table = Sheet.read(firstPairs(PublicData.file(file)));
        var actor = stage.actor(Role.UNIT_HEAD, organisation);
        var defaults = new Defaults(clock.instant().minus(Duration.ofHours(5)), Origin.CR_UNIT);
        var reading = imports.read(actor, table, Mapping.proposed(table.headings()), defaults);
        return imports.run(actor, reading, true, (done, total) -> {});
    }

    private static byte[] firstPairs(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(BenchmarkImportTest::taken)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The heading, and the rows of the first pairs. */
    private static boolean taken(String line) {
        var number = NUMBER.matcher(line);
        return !number.matches() || Integer.parseInt(number.group(1)) < PAIRS;
    }

    /** Either side may have asked the other; {@code rec-1-org} comes after {@code rec-1-dup-0}. */
    private Set<String> found() {
        return new HashSet<>(jdbc.sql("""
                select greatest(left_row.reference, right_row.reference) || ' '
                         || least(left_row.reference, right_row.reference)
                  from matching.match m
                  join matching.pointer p on p.id = m.pointer
                  join imports.reference left_row on left_row.episode = p.episode
                  join imports.reference right_row on right_row.episode = m.episode
                """).query(String.class).list());
    }

    private static Set<String> truth() {
        var truth = new HashSet<String>();
        for (int i = 0; i < PAIRS; i++) {
            truth.add("rec-%d-org rec-%d-dup-0".formatted(i, i));
        }
        return truth;
    }
}
