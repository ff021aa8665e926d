package org.filet.linkage.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns of a file hold what. Several columns joined by {@code +} are read as one, in their order: given names
 * and surnames with a space between, a date of birth as year, month and day.
 */
record Columns(List<String> id, List<String> given, List<String> surname, List<String> other, List<String> born)
        implements Serializable {

    private static final List<String> FIELDS = List.of("id", "given", "surname", "other", "born");

    static final Columns USUAL = parse("id=id,given=given_names,surname=surnames,other=other_names,born=born");

    /**
     * Reads {@code id=rec_id,given=first+middle,surname=last,born=date_of_birth}; {@code other} may be left out.
     *
     * @throws IllegalArgumentException when a field is unknown or one that is needed is left out
     */
    static Columns parse(String text) {
        Map<String, List<String>> fields = Arrays.stream(text.split(",", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0].strip().toLowerCase(Locale.ROOT),
                        field -> field.length < 2
                                ? List.of()
                                : List.of(field[1].strip().split("\\+", -1))));
        if (!FIELDS.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("--columns: " + String.join(", ", FIELDS));
        }
        return new Columns(
                needed(fields, "id"),
                needed(fields, "given"),
                needed(fields, "surname"),
                fields.getOrDefault("other", List.of()),
                needed(fields, "born"));
    }

    private static List<String> needed(Map<String, List<String>> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(columns -> !columns.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("--columns: " + name + "=…"));
    }
}
