package org.filet.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from a set of records, without knowing which are of one person, how often each level of agreement occurs.
 * The date is learned from pairs with the same names and the names from pairs with the same date, each by expectation
 * maximisation (A. P. Dempster, N. M. Laird, D. B. Rubin, <i>JRSS B</i> 39, 1977) with the frequencies of unrelated
 * people held fixed. Those come from pairs drawn at random, to which a date or names in common are lent: no token is
 * shared by people who share neither, and nothing would be seen.
 */
final class Learner {

    private static final int STEPS = 200;
    /** A date or a pair of names that more records share says nothing, and all their pairs would take long to see. */
    private static final int MOST_TOGETHER = 400;

    private static final PartialDate LENT_DATE = new PartialDate(2008, 5, 17);

    /** A record ready to be compared with many; the sketch is empty where tokens alone are. */
    private static final class Ready {

        private final TokenSet tokens;
        private final long[] sketch;

        private Ready(TokenSet tokens, long[] sketch) {
            this.tokens = tokens;
            this.sketch = sketch;
        }
    }

    private final List<Entry> people;
    private final NameRarity table;
    private final @Nullable Census census;

    /** Learns names and dates. */
    Learner(List<Person> people, NameRarity table) {
        this(people.stream().map(Entry::of).toList(), table, null);
    }

    /** Learns all that the files say. */
    Learner(List<Entry> people, Census census) {
        this(people, census.table(), census);
    }

    private Learner(List<Entry> people, NameRarity table, @Nullable Census census) {
        this.people = people;
        this.table = table;
        this.census = census;
    }

    /** How often each level occurs in two people drawn at random, no level less than half a time. */
    Frequencies unrelated(int pairs, long seed) {
        return unrelated(pairs, seed, pair -> false);
    }

    /** The same, leaving out pairs whose true agreement says that they may be of one person. */
    Frequencies unrelated(int pairs, long seed, Predicate<Agreement> related) {
        Random random = new Random(seed);
        List<TokenSet> sameDate =
                persons().map(Learner::sameDate).map(this::tokens).toList();
        List<TokenSet> sameNames =
                persons().map(Learner::sameNames).map(this::tokens).toList();
        Frequencies unrelated = new Frequencies(0.5);
        List<Ready> asTheyAre = people.stream().map(this::ready).toList();
        for (int i = 0; i < pairs; i++) {
            int one = random.nextInt(people.size());
            int other = random.nextInt(people.size());
            Agreement agreement = agreement(asTheyAre.get(one), asTheyAre.get(other));
            if (one == other || related.test(agreement)) {
                continue;
            }
            Beside beside = agreement.beside();
            unrelated.addNames(agreement(sameDate.get(one), sameDate.get(other), beside.undated()), 1);
            unrelated.addDate(agreement(sameNames.get(one), sameNames.get(other), beside), 1);
            unrelated.addBesides(agreement, 1);
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
        names(unrelated, Frequencies::believed).forEach(same::addNamesAndBesides);
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
        names(unrelated, believed).forEach(same::addNamesAndBesides);
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
                    times.forEach(same::addNamesAndBesides);
                    return same::ofNamesAndBesides;
                },
                unrelated::ofNamesAndBesides,
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
        for (Entry entry : people) {
            Prepared prepared = Prepared.of(entry.person());
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
        List<Entry> dated = people.stream()
                .filter(entry -> Prepared.of(entry.person()).born().isFull())
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
        for (Entry entry : people) {
            Name name = field.apply(Prepared.of(entry.person()));
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

    private static List<List<Entry>> blocks(List<Entry> people, Function<Prepared, String> key) {
        Map<String, List<Entry>> blocks = new HashMap<>();
        for (Entry entry : people) {
            blocks.computeIfAbsent(key.apply(Prepared.of(entry.person())), k -> new ArrayList<>())
                    .add(entry);
        }
        blocks.remove("");
        return blocks.values().stream()
                .filter(block -> block.size() <= MOST_TOGETHER)
                .toList();
    }

    private void compare(List<Entry> block, Map<Agreement, Integer> seen) {
        List<Ready> ready = block.stream().map(this::ready).toList();
        for (int i = 0; i < ready.size(); i++) {
            for (int j = i + 1; j < ready.size(); j++) {
                seen.merge(agreement(ready.get(i), ready.get(j)), 1, Integer::sum);
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

    private TokenSet tokens(Person person) {
        return TokenSet.of(Tokens.of(person, table));
    }

    private Ready ready(Entry entry) {
        return census == null
                ? new Ready(tokens(entry.person()), new long[0])
                : new Ready(TokenSet.of(Tokens.of(entry, census)), census.sketch(entry));
    }

    private Stream<Person> persons() {
        return people.stream().map(Entry::person);
    }

    private Agreement agreement(Ready one, Ready other) {
        Beside beside = census == null ? Beside.NOTHING : census.beside(one.sketch, other.sketch);
        return agreement(one.tokens, other.tokens, beside.levels());
    }

    private static Agreement agreement(TokenSet one, TokenSet other, Beside beside) {
        return Agreement.read(one.shared(other), beside);
    }
}
