package org.filet.linkage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Writes a file of weights, for a maintainer to read and to sign (docs/linkage.md): how records of one person differ
 * is the mean over the public sets with which it is allowed to learn, how often two people agree by chance comes from
 * the names and ages of Québec's young people.
 */
final class LearnWeights {

    private static final int RANDOM_PAIRS = Integer.getInteger("pairs", 1_000_000);

    private LearnWeights() {}

    /** Arguments: the file to write, its version, its date. */
    public static void main(String... args) throws Exception {
        Path folder = Benchmark.folder().orElseThrow();
        List<List<Person>> sets = List.of(
                Benchmark.febrl(folder.resolve("dataset3.csv")).people(),
                Benchmark.splink(folder.resolve("splink_fake_1000.csv")).people());
        List<Frequencies> same = new ArrayList<>();
        List<Frequencies> chance = new ArrayList<>();
        for (List<Person> set : sets) {
            Learner learner = new Learner(set);
            Frequencies unrelated = learner.unrelated(RANDOM_PAIRS / 5, 1);
            chance.add(unrelated);
            same.add(learner.same(unrelated));
        }
        Frequencies youths = new Learner(YouthPopulation.draw(folder, 20_000, 2)).unrelated(RANDOM_PAIRS, 3);
        chance.add(youths);
        StringBuilder text = new StringBuilder();
        text.append("# Weights of the linkage: field, level, how often in two records of one person (m), how often in\n");
        text.append("# two people drawn at random (u). The weight is log2(m/u). See docs/linkage.md.\n");
        text.append("version: ").append(Integer.parseInt(args[1])).append('\n');
        text.append("date: ").append(LocalDate.parse(args[2])).append('\n');
        text.append("sources: m from FEBRL 3 and Splink's fake 1000, u from names and ages of Québec's young people\n");
        for (DateLevel level : DateLevel.values()) {
            line(text, "date", level, same.subList(0, 1), List.of(youths), f -> f.date(level));
        }
        for (NameLevel level : NameLevel.values()) {
            line(text, "surname", level, same, List.of(youths), f -> f.surname(level));
        }
        for (NameLevel level : NameLevel.values()) {
            line(text, "given", level, same, List.of(youths), f -> f.given(level));
        }
        for (NamesLevel level : NamesLevel.values()) {
            boolean rarity = level == NamesLevel.RARE || level == NamesLevel.COMMON;
            line(text, "names", level, same, rarity ? chance : List.of(youths), f -> f.names(level));
        }
        Files.writeString(Path.of(args[0]), text);
    }

    private static void line(
            StringBuilder text,
            String field,
            Enum<?> level,
            List<Frequencies> same,
            List<Frequencies> unrelated,
            ToDoubleFunction<Frequencies> share) {
        double m = same.stream().mapToDouble(share).average().orElseThrow();
        double u = unrelated.stream().mapToDouble(share).average().orElseThrow();
        text.append("%s %s %.6f %.8f%n".formatted(field, level, m, u).replace(',', '.'));
        System.out.printf(Locale.ROOT, "%-8s %-12s %6.1f bits%n", field, level, Math.log(m / u) / Math.log(2));
    }
}
