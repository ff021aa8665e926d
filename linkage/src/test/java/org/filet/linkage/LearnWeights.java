package org.filet.linkage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;

/**
 * Writes a file of weights, for a maintainer to read and to sign (docs/linkage.md): how records of one person differ
 * is the mean over the sets with which it is allowed to learn, how often two people agree by chance comes from generated
 * young people of Québec. Splink's set moves the days of a date about, which says little of how dates are mistaken, so
 * the date is learned from the other two; that names of one origin go together is seen in the generated file and not in
 * the others, and counts for a third; names that are common elsewhere are missing from our lists, so rarity is the
 * mean over all sets; no way in which names are alike says more than that they are equal.
 */
final class LearnWeights {

    private static final int RANDOM_PAIRS = Integer.getInteger("pairs", 1_000_000);

    private static final int RECORDS = 10_000;
    private static final double INDEPENDENT = 1;

    private LearnWeights() {}

    private static List<Person> people(SyntheticFile file) {
        return file.stream().map(SyntheticRecord::toPerson).toList();
    }

    /** Arguments: the file to write, its version, its date. */
    public static void main(String... args) throws Exception {
        Path folder = Benchmark.folder().orElseThrow();
        List<List<Person>> sets = List.of(
                Benchmark.febrl(folder.resolve("dataset3.csv")).people(),
                people(SyntheticFile.withDuplicates(Design.of(7, RECORDS).share(0.3))),
                Benchmark.splink(folder.resolve("splink_fake_1000.csv")).people());
        Frequencies youths = new Learner(people(SyntheticFile.left(Design.of(8, RECORDS))), NameRarity.quebec())
                .unrelated(RANDOM_PAIRS, 3);
        List<Frequencies> same = new ArrayList<>();
        for (List<Person> set : sets) {
            Learner learner = new Learner(set, NameRarity.quebec());
            Frequencies unrelated = learner.unrelated(RANDOM_PAIRS / 5, 1);
            boolean generated = set.size() == RECORDS;
            same.add(learner.same(
                    unrelated, generated ? learner.namesakesAs(youths) : learner.namesakesIfIndependent()));
        }
        StringBuilder text = new StringBuilder();
        text.append(
                "# Weights of the linkage: field, level, how often in two records of one person (m), how often in\n");
        text.append("# two people drawn at random (u). The weight is log2(m/u). See docs/linkage.md.\n");
        text.append("version: ").append(Integer.parseInt(args[1])).append('\n');
        text.append("date: ").append(LocalDate.parse(args[2])).append('\n');
        text.append(
                "sources: m from FEBRL 3, a generated file of Québec and Splink's fake 1000; u from generated young people of Québec\n");
        for (DateLevel level : DateLevel.values()) {
            line(text, "date", level, mean(same.subList(0, 2), f -> f.date(level)), youths.date(level));
        }
        double surname = mean(same, f -> f.surname(NameLevel.EXACT)) / youths.surname(NameLevel.EXACT);
        double given = mean(same, f -> f.given(NameLevel.EXACT)) / youths.given(NameLevel.EXACT);
        for (NameLevel level : NameLevel.values()) {
            double m = mean(same, f -> f.surname(level));
            line(
                    text,
                    "surname",
                    level,
                    m,
                    Frequencies.capped(m, youths.surname(level), surname).unrelated());
        }
        for (NameLevel level : NameLevel.values()) {
            double m = mean(same, f -> f.given(level));
            line(
                    text,
                    "given",
                    level,
                    m,
                    Frequencies.capped(m, youths.given(level), given).unrelated());
        }
        double generated = youths.names(NamesLevel.RARE) + youths.names(NamesLevel.COMMON);
        double namesakes = (INDEPENDENT + INDEPENDENT + generated) / sets.size() / generated;
        for (NamesLevel level : NamesLevel.values()) {
            boolean both = level == NamesLevel.RARE || level == NamesLevel.COMMON;
            double u = youths.names(level) * (both ? namesakes : 1);
            line(text, "names", level, mean(same, f -> f.names(level)), u);
        }
        Files.writeString(Path.of(args[0]), text);
    }

    private static double mean(List<Frequencies> sets, ToDoubleFunction<Frequencies> share) {
        return sets.stream().mapToDouble(share).average().orElseThrow();
    }

    private static void line(StringBuilder text, String field, Enum<?> level, double m, double u) {
        text.append("%s %s %.6f %.8f%n".formatted(field, level, m, u).replace(',', '.'));
        System.out.printf(Locale.ROOT, "%-8s %-12s %6.1f bits%n", field, level, Math.log(m / u) / Math.log(2));
    }
}
