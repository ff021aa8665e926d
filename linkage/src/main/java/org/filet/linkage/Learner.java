package org.filet.linkage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Learns from a set of records, without knowing which are of one person, how often each level of agreement occurs.
 * The date is learned from pairs with the same names and the names from pairs with the same date, each by expectation
 * maximisation (A. P. Dempster, N. M. Laird, D. B. Rubin, <i>JRSS B</i> 39, 1977) with the frequencies of unrelated
 * people held fixed. Those come from pairs drawn at random, to which a date or names in common are lent: no token is
 * shared by people who share neither, and nothing would be seen.
 */
final class Learner {

    private static final int STEPS = 200;
    private static final PartialDate LENT_DATE = new PartialDate(2008, 5, 17);

    private final List<Person> people;
    private final NameRarity table;

    Learner(List<Person> people, NameRarity table) {
        this.people = people;
        this.table = table;
    }

    /** How often each level occurs in two people drawn at random, no level less than half a time. */
    Frequencies unrelated(int pairs, long seed) {
        return unrelated(pairs, seed, pair -> false);
    }

    /** The same, leaving out pairs whose true agreement says that they may be of one person. */
    Frequencies unrelated(int pairs, long seed, Predicate<Agreement> related) {
        Random random = new Random(seed);
        List<Map<String, Set<Family>>> sameDate =
                people.stream().map(Learner::sameDate).map(this::tokens).toList();
        List<Map<String, Set<Family>>> sameNames =
                people.stream().map(Learner::sameNames).map(this::tokens).toList();
        Frequencies unrelated = new Frequencies(0.5);
        List<Map<String, Set<Family>>> asTheyAre =
                people.stream().map(this::tokens).toList();
        for (int i = 0; i < pairs; i++) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            if (one == other || related.test(agreement(asTheyAre.get(one), asTheyAre.get(other)))) {
                continue;
            }
            unrelated.addNames(agreement(sameDate.get(one), sameDate.get(other)), 1);
            unrelated.addDate(agreement(sameNames.get(one), sameNames.get(other)), 1);
        }
        addRarity(unrelated);
        return unrelated;
    }

    /**
     * How often each level occurs in two records of one person.
     *
     * @param namesakes how many pairs of different people with the same names are expected
     */
    Frequencies same(Frequencies unrelated, double namesakes) {
        Map<Agreement, Integer> sameNames = pairs(Learner::namesOf);
        double share = 1 - Math.min(0.9, namesakes / sum(sameNames));
        Frequencies same = Frequencies.believed();
        names(unrelated, Frequencies::believed).forEach(same::addNames);
        right(sameNames, dates(Frequencies::believed), agreement -> unrelated.date(agreement.date()), share)
                .forEach(same::addDate);
        return same.contradictingAs(unrelated);
    }

    /**
     * The same, by people who know nothing of how many namesakes there are: how often dates contradict each other stays
     * as it was believed, for it cannot be told from namesakes. As many are then no namesakes, and are taken back from those that were counted.
     */
    Frequencies same(Frequencies unrelated, Supplier<Frequencies> believed) {
        Map<Agreement, Integer> sameNames = pairs(Learner::namesOf);
        sameNames.keySet().removeIf(agreement -> agreement.date().contradicts());
        double agreeing = 1 - unrelated.contradicting();
        Map<Agreement, Double> right = right(
                sameNames,
                times -> {
                    Frequencies same = counted(believed, times);
                    return agreement -> same.date(agreement.date()) / (1 - same.contradicting());
                },
                agreement -> unrelated.date(agreement.date()) / agreeing,
                Double.NaN);
        Frequencies same = believed.get();
        double contradicting = same.contradicting();
        names(unrelated, believed).forEach(same::addNames);
        right.forEach(same::addDate);
        double times = right.values().stream().mapToDouble(Double::doubleValue).sum();
        double unseen = times * contradicting / (1 - contradicting);
        same.addContradicting(unseen);
        unrelated.fewerNamesakes(unseen);
        return same.contradictingAs(unrelated);
    }

    private Map<Agreement, Double> names(Frequencies unrelated, Supplier<Frequencies> believed) {
        return right(
                pairs(person -> person.fullDate().orElse("")),
                times -> {
                    Frequencies same = believed.get();
                    times.forEach(same::addNames);
                    return same::ofNames;
                },
                unrelated::ofNames,
                Double.NaN);
    }

    private static Function<Map<Agreement, Double>, ToDoubleFunction<Agreement>> dates(Supplier<Frequencies> believed) {
        return times -> {
            Frequencies same = counted(believed, times);
            return agreement -> same.date(agreement.date());
        };
    }

    private static Frequencies counted(Supplier<Frequencies> believed, Map<Agreement, Double> times) {
        Frequencies same = believed.get();
        times.forEach(same::addDate);
        return same;
    }

    /**
     * Expectation maximisation: how many of the pairs seen, by agreement, are of one person.
     *
     * @param fit how likely an agreement is in such pairs, from those taken for such so far
     * @param unrelated how likely it is in others
     * @param known the share of pairs of one person, or not a number where it is to be learned too
     */
    private static Map<Agreement, Double> right(
            Map<Agreement, Integer> seen,
            Function<Map<Agreement, Double>, ToDoubleFunction<Agreement>> fit,
            ToDoubleFunction<Agreement> unrelated,
            double known) {
        Map<Agreement, Double> right = new HashMap<>();
        double share = Double.isNaN(known) ? 0.5 : known;
        for (int step = 0; step < STEPS; step++) {
            ToDoubleFunction<Agreement> same = fit.apply(right);
            double sum = 0;
            for (Map.Entry<Agreement, Integer> pairs : seen.entrySet()) {
                Agreement agreement = pairs.getKey();
                double odds = share * same.applyAsDouble(agreement);
                double times = pairs.getValue() * odds / (odds + (1 - share) * unrelated.applyAsDouble(agreement));
                right.put(agreement, times);
                sum += times;
            }
            share = Double.isNaN(known) ? sum / sum(seen) : known;
        }
        return right;
    }

    /** Pairs of different people with the same names, where the given name says nothing of the surname. */
    double namesakesIfIndependent() {
        return pairs(people.size()) * concentration(heads(Prepared::given)) * concentration(heads(Prepared::surname));
    }

    /** Pairs of different people with the same names, as often as among others of whom no two are one. */
    double namesakesAs(Frequencies others) {
        double both = others.names(NamesLevel.RARE) + others.names(NamesLevel.COMMON);
        return pairs(people.size()) * others.given(NameLevel.EXACT) * others.surname(NameLevel.EXACT) * both;
    }

    /** The share of people whose names are rare, with one more on either side. */
    double rare() {
        long both = 2;
        long rare = 1;
        for (Person person : people) {
            Prepared prepared = Prepared.of(person);
            if (!prepared.given().isMissing() && !prepared.surname().isMissing()) {
                both++;
                rare += table.tellsApart(prepared.pairs().getFirst()) ? 1 : 0;
            }
        }
        return (double) rare / both;
    }

    private static double sum(Map<Agreement, Integer> seen) {
        return Math.max(1, seen.values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * Names of one origin go together, so two people share both more often than each name alone has it. Two who share
     * both are too few to be drawn: all of them are counted whose dates contradict each other, some of whom may yet be
     * one person, which makes the answer cautious.
     */
    private void addRarity(Frequencies unrelated) {
        List<Person> dated = people.stream()
                .filter(person -> Prepared.of(person).born().isFull())
                .toList();
        double expected = pairs(dated.size()) * unrelated.given(NameLevel.EXACT) * unrelated.surname(NameLevel.EXACT);
        double contradicting = unrelated.contradicting();
        Map<Agreement, Integer> seen = new HashMap<>();
        blocks(dated, Learner::namesOf).forEach(block -> compare(block, seen));
        double rare = 0.5;
        double common = 0.5;
        for (Map.Entry<Agreement, Integer> agreement : seen.entrySet()) {
            if (agreement.getKey().date().contradicts()) {
                rare += agreement.getKey().names() == NamesLevel.RARE ? agreement.getValue() : 0;
                common += agreement.getKey().names() == NamesLevel.RARE ? 0 : agreement.getValue();
            }
        }
        unrelated.namesakes(rare, common, expected * contradicting);
    }

    private static double pairs(int records) {
        return records * (records - 1.0) / 2;
    }

    private Map<String, Integer> heads(Function<Prepared, Name> field) {
        Map<String, Integer> heads = new HashMap<>();
        for (Person person : people) {
            Name name = field.apply(Prepared.of(person));
            if (!name.isMissing()) {
                heads.merge(name.head(), 1, Integer::sum);
            }
        }
        return heads;
    }

    /** The probability that two people drawn at random have the same name. */
    private double concentration(Map<String, Integer> names) {
        return names.values().stream()
                .mapToDouble(times -> (double) times * times / people.size() / people.size())
                .sum();
    }

    private Map<Agreement, Integer> pairs(Function<Prepared, String> block) {
        Map<Agreement, Integer> seen = new HashMap<>();
        blocks(people, block).forEach(together -> compare(together, seen));
        return seen;
    }

    private static List<List<Person>> blocks(List<Person> people, Function<Prepared, String> key) {
        Map<String, List<Person>> blocks = new HashMap<>();
        for (Person person : people) {
            blocks.computeIfAbsent(key.apply(Prepared.of(person)), k -> new ArrayList<>())
                    .add(person);
        }
        blocks.remove("");
        return List.copyOf(blocks.values());
    }

    private void compare(List<Person> block, Map<Agreement, Integer> seen) {
        List<Map<String, Set<Family>>> tokens = block.stream().map(this::tokens).toList();
        for (int i = 0; i < tokens.size(); i++) {
            for (int j = i + 1; j < tokens.size(); j++) {
                seen.merge(agreement(tokens.get(i), tokens.get(j)), 1, Integer::sum);
            }
        }
    }

    private static String namesOf(Prepared person) {
        return person.given().isMissing() || person.surname().isMissing()
                ? ""
                : person.pairs().getFirst().inAnyOrder();
    }

    private static Person sameDate(Person person) {
        return new Person(person.givenNames(), person.surnames(), person.otherNames(), LENT_DATE);
    }

    private static Person sameNames(Person person) {
        return new Person("Zoé", "Tremblay", person.born());
    }

    private Map<String, Set<Family>> tokens(Person person) {
        Map<String, Set<Family>> tokens = new HashMap<>();
        for (Token token : Tokens.of(person, table)) {
            tokens.computeIfAbsent(token.value(), v -> EnumSet.noneOf(Family.class))
                    .add(token.family());
        }
        return tokens;
    }

    private static Agreement agreement(Map<String, Set<Family>> one, Map<String, Set<Family>> other) {
        EnumSet<Family> shared = EnumSet.noneOf(Family.class);
        one.forEach((value, families) -> {
            Set<Family> there = other.get(value);
            if (there != null) {
                shared.addAll(families);
                shared.addAll(there);
            }
        });
        return Agreement.read(shared);
    }
}
