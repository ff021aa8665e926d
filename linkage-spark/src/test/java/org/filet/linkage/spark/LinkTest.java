package org.filet.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.filet.linkage.Evaluation;
import org.filet.linkage.Evidence;
import org.filet.linkage.Person;
import org.filet.linkage.Prior;
import org.filet.linkage.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a Spark in this process against the library's own index: the same pairs, tiers and evidence. */
class LinkTest {

    private static final byte[] SECRET = "a secret of the tests, not of anyone".getBytes(StandardCharsets.UTF_8);
    private static final double OVERLAP = 0.3;
    private static final long SEED = 20261125;
    private static final int INVENTED = 1_000;

    private static SparkSession spark;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("linkage-spark tests")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.local.dir", folder.resolve("local").toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void finds_the_pairs_that_the_index_finds_and_leaves_out_the_same_heavy_tokens() throws IOException {
        Map<String, Person> left = SmallFiles.people(SEED, "L");
        Map<String, Person> right = SmallFiles.people(SEED, "R");
        SmallFiles.crowd(left, "L", 60);
        SmallFiles.crowd(right, "R", 30);
        int cap = 40;
        LinkReport report = run(new LinkOptions(
                SmallFiles.written(folder.resolve("left.csv"), left),
                Optional.of(SmallFiles.written(folder.resolve("right.csv"), right)),
                folder.resolve("across").toString(),
                Columns.USUAL,
                OVERLAP,
                cap,
                new Key(SECRET)));
        InMemory index = new InMemory(SECRET, new Prior(right.size(), OVERLAP * right.size() / left.size()), cap);
        Set<InMemory.Match> expected = index.across(left, right);
        assertThat(difference(pairs("across"), expected)).as("seed %d", SEED).isEmpty();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(report.capped()).isEqualTo(index.capped()).isPositive();
        assertThat(report.strong() + report.toVerify()).isEqualTo(expected.size());
        assertThat(report.left()).isEqualTo(left.size());
        assertThat(report.right()).isEqualTo(right.size());
    }

    @Test
    void takes_the_overlap_as_the_share_of_the_smaller_file_and_shares_it_among_the_left_rows() {
        LinkOptions across = new LinkOptions("l", Optional.of("r"), "o", Columns.USUAL, 0.1, 400, new Key(SECRET));
        LinkOptions within = new LinkOptions("l", Optional.empty(), "o", Columns.USUAL, 0.1, 400, new Key(SECRET));
        assertThat(across.prior(1_000_000, 1_000)).isEqualTo(new Prior(1_000, 0.0001));
        assertThat(across.prior(1_000, 1_000_000)).isEqualTo(new Prior(1_000_000, 0.1));
        assertThat(within.prior(1_000, 1_000)).isEqualTo(new Prior(1_000, 0.1));
    }

    @Test
    void writes_the_columns_that_the_command_on_one_machine_writes() throws IOException {
        Map<String, Person> people = SmallFiles.people(SEED, "H");
        run(new LinkOptions(
                SmallFiles.written(folder.resolve("heading.csv"), people),
                Optional.of(SmallFiles.written(folder.resolve("heading-too.csv"), people)),
                folder.resolve("heading").toString(),
                Columns.USUAL,
                OVERLAP,
                400,
                new Key(SECRET)));
        List<String> lines = new ArrayList<>();
        try (var parts = Files.newDirectoryStream(folder.resolve("heading"), "*.csv")) {
            for (Path part : parts) {
                lines.addAll(Files.readAllLines(part));
            }
        }
        assertThat(lines.getFirst()).isEqualTo("left,right,tier,evidence");
        assertThat(lines).anyMatch(line -> line.matches("H\\d+,H\\d+,STRONG,[A-Z_]+( [A-Z_]+)+"));
    }

    @Test
    void finds_invented_people_in_two_files() throws IOException {
        Path place = Files.createDirectories(folder.resolve("invented"));
        SyntheticPair.write(place, INVENTED, 2009, 2014);
        run(new LinkOptions(
                place.resolve("left.csv").toString(),
                Optional.of(place.resolve("right.csv").toString()),
                place.resolve("pairs").toString(),
                Columns.USUAL,
                SyntheticPair.SHARE,
                400,
                new Key(SECRET)));
        Evaluation found = SyntheticTruth.judge(place);
        System.out.println(found);
        assertThat(found.expected()).isEqualTo(INVENTED / 2);
        assertThat(found.precision()).isGreaterThan(0.9);
        assertThat(found.recall()).isGreaterThan(0.75);
    }

    @Test
    void leaves_out_rows_that_are_no_rows_and_says_how_many() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, """
                id,given_names,surnames,other_names,born
                1,Marie-Ève,Tremblay,,2010-03-04
                2,Marie Eve,Tremblay,,2010-03-04
                3,Luc
                4,Luc,Roy,,2009-01-02,5,6,7
                """);
        LinkReport report = run(new LinkOptions(
                file.toString(),
                Optional.empty(),
                folder.resolve("bad").toString(),
                Columns.USUAL,
                1,
                400,
                new Key(SECRET)));
        assertThat(report.malformed()).isEqualTo(2);
        assertThat(pairs("bad"))
                .extracting(InMemory.Match::left, InMemory.Match::right)
                .containsExactly(tuple("1", "2"));
    }

    @Test
    void finds_the_duplicates_of_febrl_3_that_the_index_finds() throws IOException {
        Path file = Benchmarks.folder().map(at -> at.resolve("dataset3.csv")).orElse(Path.of("absent"));
        assumeTrue(Files.isRegularFile(file), "FEBRL3 is not beside this checkout (shared/data/linkage)");
        Columns columns = Columns.parse("id=rec_id,given=given_name,surname=surname,born=date_of_birth");
        LinkReport report = run(new LinkOptions(
                file.toString(),
                Optional.empty(),
                folder.resolve("febrl3").toString(),
                columns,
                2.6,
                400,
                new Key(SECRET)));
        Map<String, Person> people = Benchmarks.febrl(file);
        Set<InMemory.Match> expected = new InMemory(SECRET, new Prior(people.size(), 2.6), 400).within(people);
        assertThat(report.left()).isEqualTo(5_000);
        assertThat(difference(pairs("febrl3"), expected)).isEmpty();
        assertThat(expected).hasSizeGreaterThan(4_000);
    }

    private static LinkReport run(LinkOptions options) {
        LinkReport report = new Link(spark, options).run();
        System.out.println(report);
        return report;
    }

    /** What only one of the two has, which a failure then shows instead of thousands of pairs. */
    private static Set<InMemory.Match> difference(Set<InMemory.Match> one, Set<InMemory.Match> other) {
        Set<InMemory.Match> difference = new HashSet<>(one);
        other.stream().filter(match -> !difference.remove(match)).forEach(difference::add);
        return difference;
    }

    private static Set<InMemory.Match> pairs(String out) {
        List<Row> rows = spark.read()
                .option("header", true)
                .csv(folder.resolve(out).toString())
                .collectAsList();
        return rows.stream()
                .map(row -> new InMemory.Match(
                        row.getString(0),
                        row.getString(1),
                        Tier.valueOf(row.getString(2)),
                        Arrays.stream(row.getString(3).split(" ", -1))
                                .map(Evidence::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)))))
                .collect(Collectors.toSet());
    }
}
