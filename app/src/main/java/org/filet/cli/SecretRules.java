package org.filet.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which secrets are none: missing, short, or what everybody tries first. */
final class SecretRules {

    private static final int LEAST_DISTINCT = 8;
    private static final Set<String> TRIED_FIRST = Set.of(
            "changeme", "change-me", "default", "password", "motdepasse", "postgres", "secret", "example", "filet");

    private SecretRules() {}

    /** What is wrong with this secret, if anything; the value is never part of the answer. */
    static Optional<StartRefused> problem(String name, @Nullable String value, int leastLength) {
        if (value == null || value.isBlank()) {
            return missing(name);
        }
        if (value.length() < leastLength) {
            return Optional.of(new StartRefused(
                    name + " est trop court : au moins " + leastLength + " caractères.",
                    name + " is too short: at least " + leastLength + " characters."));
        }
        if (guessable(value)) {
            return Optional.of(new StartRefused(
                    name + " est une valeur par défaut ou trop simple. En voici la manière : openssl rand -hex 32",
                    name + " is a default value or too simple. One way to make one: openssl rand -hex 32"));
        }
        return Optional.empty();
    }

    static Optional<StartRefused> missing(String name) {
        return Optional.of(new StartRefused(name + " manque.", name + " is missing."));
    }

    private static boolean guessable(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        return plain.chars().distinct().count() < LEAST_DISTINCT
                || TRIED_FIRST.stream().anyMatch(plain::contains);
    }
}
