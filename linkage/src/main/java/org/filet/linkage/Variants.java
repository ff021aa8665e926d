package org.filet.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names that stand for others: short names, and the ways to write one name that comes from another alphabet. */
final class Variants {

    private static final Map<String, List<String>> GIVEN = read("given-name-variants.txt");
    private static final Map<String, List<String>> SURNAMES = read("surname-variants.txt");

    private Variants() {}

    /** The given names for which this one may stand, itself left out. */
    static List<String> ofGiven(String name) {
        return GIVEN.getOrDefault(name, List.of());
    }

    /** The surnames of which this is another spelling, itself left out. */
    static List<String> ofSurname(String name) {
        return SURNAMES.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Variants.class.getResourceAsStream(resource), resource)) {
            Map<String, List<String>> standsFor = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .forEach(names -> names.subList(1, names.size())
                            .forEach(name -> standsFor
                                    .computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(names.getFirst())));
            return standsFor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
