package org.filet.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which names many people have. Two names together say who somebody is only where few people have both; records are
 * compared only when the same table was used for all of them.
 */
public final class NameRarity {

    /** How many people of the file are expected to have both names by chance, at most, for the pair to be rare. */
    private static final double FEW = 0.1;

    private static final NameRarity QUEBEC =
            new NameRarity(ones("common-given-names.txt"), ones("common-surnames.txt"), 1, 1);

    private final Map<String, Integer> given;
    private final Map<String, Integer> surnames;
    private final double people;
    private final double few;

    private NameRarity(Map<String, Integer> given, Map<String, Integer> surnames, double people, double few) {
        this.given = given;
        this.surnames = surnames;
        this.people = people;
        this.few = few;
    }

    /**
     * Québec's, the one that the platform uses: rare is a pair of which one name is in neither list of common names. In
     * a million and a half young people fewer than a handful then have both.
     */
    public static NameRarity quebec() {
        return QUEBEC;
    }

    /**
     * The names of these people, for files that are compared on one machine: rare is a pair that fewer than one in ten
     * such files would have twice by chance.
     */
    public static NameRarity of(Collection<Person> people) {
        return of(people, people.size());
    }

    /**
     * The same from a sample.
     *
     * @param records how many people the files have, at least as many as the sample
     */
    public static NameRarity of(Collection<Person> people, long records) {
        Map<String, Integer> given = new HashMap<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (Person person : people) {
            Prepared prepared = Prepared.of(person);
            if (!prepared.given().isMissing() && !prepared.surname().isMissing()) {
                given.merge(prepared.given().head(), 1, Integer::sum);
                surnames.merge(prepared.surname().head(), 1, Integer::sum);
            }
        }
        double sampled = (double) people.size() / Math.max(1, records);
        return new NameRarity(given, surnames, Math.max(1, people.size()), FEW * sampled);
    }

    /** Whether many people have this surname: one word, without accents, in small letters. */
    public boolean isCommonSurname(String surname) {
        return surnames.containsKey(surname);
    }

    /** Whether the pair tells its bearer from most others, in either order of the names. */
    boolean tellsApart(Pair names) {
        return expected(names.given(), names.surname()) + expected(names.surname(), names.given()) < few;
    }

    private double expected(String name, String surname) {
        return (double) given.getOrDefault(name, 0) * surnames.getOrDefault(surname, 0) / people;
    }

    private static Map<String, Integer> ones(String resource) {
        Map<String, Integer> names = new HashMap<>();
        read(resource).forEach(name -> names.put(name, 1));
        return names;
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(NameRarity.class.getResourceAsStream(resource), resource)) {
            Set<String> names = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.addAll(Set.of(line.split(" ", -1))));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
