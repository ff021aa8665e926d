package org.filet.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The names that many people have. Two names together say who somebody is only where one of them is not common: in a
 * million and a half young people fewer than a handful then have both.
 */
final class FrequentNames {

    private static final Set<String> GIVEN = read("common-given-names.txt");
    private static final Set<String> SURNAMES = read("common-surnames.txt");

    private FrequentNames() {}

    /** Whether the pair tells its bearer from most others, in either order of the names. */
    static boolean tellApart(Pair names) {
        return tellApart(names.given(), names.surname()) && tellApart(names.surname(), names.given());
    }

    private static boolean tellApart(String given, String surname) {
        return !(GIVEN.contains(given) && SURNAMES.contains(surname));
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(FrequentNames.class.getResourceAsStream(resource), resource)) {
            Set<String> names = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.addAll(Set.of(line.split(" ", -1))));
            return Set.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
