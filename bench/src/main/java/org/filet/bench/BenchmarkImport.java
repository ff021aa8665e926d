package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filet.imports.Defaults;
import org.filet.imports.ImportResult;
import org.filet.imports.Imports;
import org.filet.imports.Mapping;
import org.filet.imports.Sheet;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.linkage.Evaluation;
import org.filet.matching.MatchWork;
import org.filet.runaways.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two halves of FEBRL4 as the open episodes of two organisations of two regions, brought in as
 * {@code ./filet import episodes} does, tokens and questions included: which true pairs surface as matches, and how long it took.
 */
final class BenchmarkImport {

    private static final int TRUE_PAIRS = 5000;

    private BenchmarkImport() {}

    static void run(List<String> arguments) throws IOException {
        var folder = Path.of(arguments.getFirst());
        try (var filet = RunningFilet.start("--filet.clocks.ticking=false", "--filet.matching.promptly=false")) {
            bring(filet, folder.resolve("dataset4a.csv"), "CR-07", "07");
            bring(filet, folder.resolve("dataset4b.csv"), "CR-06", "06");
            var found = Evaluation.of(found(JdbcClient.create(filet.outside())), truth());
            System.out.printf(
                    Locale.ROOT,
                    "precision %.4f   recall %.4f   F1 %.4f   (%d true pairs, %d matches, %d of them right)%n",
                    found.precision(),
                    found.recall(),
                    found.f1(),
                    found.expected(),
                    found.found(),
                    found.right());
        }
    }

    private static void bring(RunningFilet filet, Path file, String organisation, String region) throws IOException {
        var imports = filet.bean(Imports.class);
        var actor = Actor.clock(new OrganisationId(organisation), new RegionId(region));
        var sheet = Sheet.read(Files.readAllBytes(file));
        var defaults = new Defaults(Instant.now().minus(Duration.ofHours(5)), Origin.CR_UNIT);
        var reading = imports.read(actor, sheet, Mapping.proposed(sheet.headings()), defaults);
        var result = imports.run(actor, reading, true, (done, total) -> {});
        long start = System.nanoTime();
        filet.bean(MatchWork.class).drain(left -> {});
        report(file.getFileName(), result, (System.nanoTime() - start) / 1e9);
        requireDone(JdbcClient.create(filet.outside()));
    }

    private static void report(Path file, ImportResult result, double behind) {
        double seconds = result.time().toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "%s   %d rows in and %d left out in %.1f s; matches there %.1f s later (%.0f ms a row); load average %.1f%n",
                file,
                result.imported(),
                result.skipped(),
                seconds,
                behind,
                1000 * behind / result.imported(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** An allowance that is used up would leave pointers for another day, and the figures would be of a part. */
    private static void requireDone(JdbcClient jdbc) {
        long waiting = jdbc.sql("""
                select (select count(*) from matching.pointer where ended_at is null and epoch <= 0)
                     + (select count(*) from matching.question where state <> 'SETTLED')
                """).query(Long.class).single();
        if (waiting > 0) {
            throw new IllegalStateException(waiting + " pointers and questions still wait");
        }
    }

    /** Either side may have asked the other; {@code rec-1-org} comes after {@code rec-1-dup-0}. */
    private static Set<String> found(JdbcClient jdbc) {
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
        for (int i = 0; i < TRUE_PAIRS; i++) {
            truth.add("rec-%d-org rec-%d-dup-0".formatted(i, i));
        }
        return truth;
    }
}
