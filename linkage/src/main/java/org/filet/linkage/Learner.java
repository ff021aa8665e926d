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
    private final NameTable table;

    Learner(List<Person> people, NameTable table) {
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
        Map<Agreement, Integer> withDate = new HashMap<>();
        blocks(people, person -> person.fullDate().orElse("")).forEach(block -> compare(block, withDate));
        Map<Agreement, Integer> withNames = new HashMap<>();
        blocks(people, Learner::namesOf).forEach(block -> compare(block, withNames));
        Frequencies same = Frequencies.believed();
        double share = 0.5;
        double shareOfNames = 1 - Math.min(0.9, namesakes / sum(withNames));
        for (int step = 0; step < STEPS; step++) {
            Frequencies next = Frequencies.believed();
            double right = 0;
            for (Map.Entry<Agreement, Integer> seen : withDate.entrySet()) {
                Agreement agreement = seen.getKey();
                double times = seen.getValue() * odds(share, same.ofNames(agreement), unrelated.ofNames(agreement));
                next.addNames(agreement, times);
                right += times;
            }
            share = right / sum(withDate);
            for (Map.Entry<Agreement, Integer> seen : withNames.entrySet()) {
                DateLevel level = seen.getKey().date();
                double times = seen.getValue() * odds(shareOfNames, same.date(level), unrelated.date(level));
                next.addDate(seen.getKey(), times);
            }
            same = next;
        }
        return same.contradictingAs(unrelated);
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

    private static double odds(double share, double same, double unrelated) {
        return share * same / (share * same + (1 - share) * unrelated);
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
        double contradicting =
                unrelated.date(DateLevel.NONE) + unrelated.date(DateLevel.MONTH) + unrelated.date(DateLevel.DAY);
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
        unrelated.namesakes(rare / contradicting / expected, common / contradicting / expected);
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
