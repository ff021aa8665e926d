package org.filet.linkage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.linkage.Benchmark.Match;
import org.filet.linkage.Benchmark.Row;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;
import org.filet.linkage.synthetic.Traits;

/** Measures the public sets through the way that every organisation's records go: encode, index, score. */
final class Benchmarks {

    private static final byte[] SECRET = "a secret of the tests, not of anyone".getBytes(StandardCharsets.UTF_8);
    private static final int LOST_SHOWN = 40;

    private static final Design GENERATED = Design.of(21, 10_000);
    private static final List<String> ALL =
            List.of("FEBRL3", "splink_fake_1000", "RLdata500", "Québec", "Québec, 10 % shared", "Québec, 1 % shared");

    private Benchmarks() {}

    /** Without arguments: the table. With the name of a set and {@code patterns}: what its pairs agree in. With {@code groups}: recall by group. */
    public static void main(String... args) {
        Path folder = Benchmark.folder().orElseThrow();
        System.out.println(Encoder.TOKENS + " tokens a record; weights "
                + Weights.standard().version());
        if (args.length == 2) {
            patterns(of(folder, args[0]), args[1].equals("places"));
            return;
        }
        if (List.of(args).equals(List.of("groups"))) {
            printGroups();
            return;
        }
        for (String name : args.length > 0 ? List.of(args) : ALL) {
            Compared set = of(folder, name);
            System.out.println("as shipped  " + line(name, measure(set, Weights.standard(), NameRarity.quebec())));
            System.out.println("one machine " + line(name, measureLocally(set, false)));
            System.out.println("with place  " + line(name, measureLocally(set, true)));
        }
    }

    static Compared of(Path folder, String name) {
        return switch (name) {
            case "FEBRL3" -> new Compared(Benchmark.febrl(folder.resolve("dataset3.csv")), 0);
            case "splink_fake_1000" -> new Compared(Benchmark.splink(folder.resolve("splink_fake_1000.csv")), 0);
            case "RLdata500" -> new Compared(Benchmark.rldata(folder.resolve("RLdata500.csv")), 0);
            case "RLdata10000" -> new Compared(Benchmark.rldata(folder.resolve("RLdata10000.csv")), 0);
            case "FEBRL4" -> {
                Benchmark left = Benchmark.febrl(folder.resolve("dataset4a.csv"));
                yield new Compared(
                        left.and(Benchmark.febrl(folder.resolve("dataset4b.csv"))),
                        left.rows().size());
            }
            case "Québec" -> generated(0.5);
            case "Québec, 10 % shared" -> generated(0.1);
            case "Québec, 1 % shared" -> generated(0.01);
            default -> throw new IllegalArgumentException("No set is called " + name);
        };
    }

    /** Two generated files of 10,000 young people, not those learned from. */
    private static Compared generated(double share) {
        Design design = GENERATED.share(share);
        List<Row> rows = Stream.of(SyntheticFile.left(design), SyntheticFile.right(design))
                .flatMap(SyntheticFile::stream)
                .map(row -> new Row(
                        row.id(),
                        "" + row.person(),
                        new Entry(row.toPerson(), Sex.read(row.sex().letter()), row.town())))
                .toList();
        return new Compared(new Benchmark(rows), design.size());
    }

    /**
     * A set to compare.
     *
     * @param left how many rows come from the left one of two files, 0 when one file is compared with itself
     */
    record Compared(Benchmark file, int left) {

        Prior prior() {
            int compared = left == 0 ? file.rows().size() : left;
            double sides = left == 0 ? 2 : 1;
            return new Prior(compared, sides * file.truth().size() / compared);
        }
    }

    /** As files on one machine are compared: weights carried on with them, names and places counted, sex if said. */
    static Measurement measureLocally(Compared set, boolean places) {
        List<Entry> entries = set.file().entries(places);
        Census census = Census.of(entries, entries.size());
        Scorer scorer = new Scorer(set.prior(), Weights.standard().among(entries, census));
        List<long[]> sketches = entries.stream().map(census::sketch).toList();
        Encoder encoder = new Encoder(new HmacPrf(SECRET), census.table());
        Map<Match, Double> margins = new HashMap<>();
        candidates(set, entry -> encoder.encodeUnpadded(entry, census), entries)
                .forEach((pair, families) -> margins.put(
                        pair,
                        scorer.margin(families, beside(census, sketches, pair).code())));
        return Measurement.of(
                margins,
                set.file().truth(),
                pair -> set.file().rows().get(pair.one()).truth(),
                1);
    }

    private static Beside beside(Census census, List<long[]> sketches, Match pair) {
        return census.beside(sketches.get(pair.one()), sketches.get(pair.other()));
    }

    static Measurement measure(Compared set, Weights weights, NameRarity table) {
        return Measurement.of(
                new Scorer(set.prior(), weights),
                candidates(set, table),
                set.file().truth(),
                pair -> set.file().rows().get(pair.one()).truth(),
                1);
    }

    static String line(String name, Measurement measured) {
        return "%-20s at the cut %s [%.4f–%.4f]; best F1 %.4f (P %.4f R %.4f); candidates R %.4f of %d"
                .formatted(
                        name,
                        measured.atCut(),
                        measured.interval().low(),
                        measured.interval().high(),
                        measured.atBest().f1(),
                        measured.atBest().precision(),
                        measured.atBest().recall(),
                        measured.candidates().recall(),
                        measured.candidates().found());
    }

    /** Each record against those before it: all of them, or where two files are compared those of the left one. */
    static Map<Match, Set<Short>> candidates(Compared set, NameRarity table) {
        Encoder encoder = new Encoder(new HmacPrf(SECRET), table);
        return candidates(
                set, entry -> encoder.encode(entry.person()), set.file().entries(false));
    }

    private static Map<Match, Set<Short>> candidates(
            Compared set, Function<Entry, List<BlindToken>> encoder, List<Entry> entries) {
        Index<Integer> index = new Index<>();
        Map<Match, Set<Short>> candidates = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            int at = i;
            List<BlindToken> tokens = encoder.apply(entries.get(i));
            if (i >= set.left()) {
                index.shared(tokens).forEach((earlier, families) -> candidates.put(new Match(earlier, at), families));
            }
            if (set.left() == 0 || i < set.left()) {
                index.add(i, tokens);
            }
        }
        return candidates;
    }

    /** Of the generated files: how many true pairs of each group are found, and the largest gap of each kind of group. */
    static Map<String, Map<String, Evaluation>> groups() {
        Design design = GENERATED;
        Compared set = generated(0.5);
        Scorer scorer = new Scorer(set.prior());
        Map<Match, Set<Short>> candidates = candidates(set, NameRarity.quebec());
        List<SyntheticRecord> left = SyntheticFile.left(design).stream().toList();
        Map<String, Map<String, Evaluation>> groups = new TreeMap<>();
        for (Match pair : set.file().truth()) {
            Set<Short> families = candidates.getOrDefault(pair, Set.of());
            long right = scorer.tier(families) == Tier.NONE ? 0 : 1;
            Traits traits = left.get(pair.one()).traits();
            Map<String, Object> kinds = Map.of(
                    "origin", traits.origin(),
                    "script", traits.script(),
                    "compound", traits.compound(),
                    "length", traits.length());
            kinds.forEach((kind, group) -> groups.computeIfAbsent(kind, k -> new TreeMap<>())
                    .merge(
                            group.toString(),
                            new Evaluation(right, right, 1),
                            (one, other) -> new Evaluation(
                                    one.right() + other.right(), one.right() + other.right(), one.expected() + 1)));
        }
        return groups;
    }

    private static void printGroups() {
        groups().forEach((kind, groups) -> {
            DoubleSummaryStatistics recall =
                    groups.values().stream().collect(Collectors.summarizingDouble(Evaluation::recall));
            System.out.printf("%s: largest gap %.3f%n", kind, recall.getMax() - recall.getMin());
            groups.forEach((group, found) ->
                    System.out.printf("  %-10s R %.4f of %d%n", group, found.recall(), found.expected()));
        });
    }

    private static void patterns(Compared set, boolean places) {
        List<Entry> entries = set.file().entries(places);
        Census census = Census.of(entries, entries.size());
        Weights weights = Weights.standard().among(entries, census);
        weights.levels()
                .forEach((level, weight) -> System.out.printf(
                        "%-20s m %.5f u %.7f %6.2f%n", level, weight.same(), weight.unrelated(), weight.bits()));
        Scorer scorer = new Scorer(set.prior(), weights);
        List<long[]> sketches = entries.stream().map(census::sketch).toList();
        Encoder encoder = new Encoder(new HmacPrf(SECRET), census.table());
        Set<Match> truth = set.file().truth();
        Map<String, int[]> seen = new TreeMap<>();
        Set<Match> found = new HashSet<>();
        candidates(set, entry -> encoder.encodeUnpadded(entry, census), entries).forEach((pair, families) -> {
            Beside beside = beside(census, sketches, pair);
            Agreement agreement = scorer.agreement(families, beside.code());
            String key = "%6.1f %s %s %s %s %s %s"
                    .formatted(
                            scorer.margin(families, beside.code()),
                            agreement.date(),
                            agreement.surname(),
                            agreement.given(),
                            agreement.names(),
                            beside.place(),
                            beside.sex());
            seen.computeIfAbsent(key, k -> new int[2])[truth.contains(pair) ? 0 : 1]++;
            found.add(pair);
        });
        seen.forEach((key, counts) -> System.out.printf("%s true %d false %d%n", key, counts[0], counts[1]));
        truth.stream()
                .filter(pair -> !found.contains(pair))
                .limit(LOST_SHOWN)
                .forEach(pair -> System.out.println("lost " + text(set, pair)));
    }

    private static String text(Compared set, Match pair) {
        Person one = set.file().rows().get(pair.one()).person();
        Person other = set.file().rows().get(pair.other()).person();
        return "%s|%s|%s|%s ~ %s|%s|%s|%s"
                .formatted(
                        one.givenNames(),
                        one.surnames(),
                        one.born(),
                        set.file().rows().get(pair.one()).entry().place(),
                        other.givenNames(),
                        other.surnames(),
                        other.born(),
                        set.file().rows().get(pair.other()).entry().place());
    }
}
