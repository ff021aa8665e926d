package org.filet.linkage.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The lists of names beside this class; NOTICE.md there says where they come from. */
final class Lexicon {

    static final Lexicon QUEBEC = new Lexicon();

    /** Among people of other origins, how many given names come from the names common in Québec as a whole. */
    private static final double COMMON_GIVEN_NAMES = 0.3;

    private final Map<Sex, Names> common = new EnumMap<>(Sex.class);
    private final Map<Sex, Map<Origin, Names>> given = new EnumMap<>(Sex.class);
    private final Map<Origin, Names> surnames = new EnumMap<>(Origin.class);
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Map<String, List<String>> nicknames = new HashMap<>();

    private Lexicon() {
        common.put(Sex.GIRL, counted("given-girls.tsv"));
        common.put(Sex.BOY, counted("given-boys.tsv"));
        surnames.put(Origin.FRENCH, counted("surnames.tsv"));
        given.put(Sex.GIRL, new EnumMap<>(Origin.class));
        given.put(Sex.BOY, new EnumMap<>(Origin.class));
        lines("origins.tsv").forEach(this::addOrigin);
        for (String line : lines("spellings.txt")) {
            List<String> same = words(line);
            same.forEach(name -> spellings.merge(
                    name, same.stream().filter(other -> !other.equals(name)).toList(), Lexicon::both));
        }
        for (String line : lines("nicknames.txt")) {
            List<String> words = words(line);
            nicknames.put(words.getFirst(), words.subList(1, words.size()));
        }
    }

    String given(Origin origin, Sex sex, Random random) {
        Names own = of(given, sex).get(origin);
        return own == null || random.nextDouble() < COMMON_GIVEN_NAMES
                ? of(common, sex).draw(random)
                : own.draw(random);
    }

    String surname(Origin origin, Random random) {
        return of(surnames, origin).draw(random);
    }

    List<String> spellings(String name) {
        return spellings.getOrDefault(name, List.of());
    }

    List<String> nicknames(String name) {
        return nicknames.getOrDefault(name, List.of());
    }

    private void addOrigin(String line) {
        String[] fields = line.split("\t", -1);
        Origin origin = Origin.valueOf(fields[0]);
        Names names = Names.ranked(words(fields[2]));
        switch (fields[1]) {
            case "girls" -> of(given, Sex.GIRL).put(origin, names);
            case "boys" -> of(given, Sex.BOY).put(origin, names);
            case "surnames" -> surnames.put(origin, names);
            default -> throw new IllegalStateException("origins.tsv: " + fields[1]);
        }
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** An underscore in the lists stands for a space inside one name. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    private static Names counted(String file) {
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (String line : lines(file)) {
            String[] fields = line.split("\t", -1);
            names.add(fields[0]);
            counts.add(Integer.valueOf(fields[1]));
        }
        return Names.counted(names, counts);
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
