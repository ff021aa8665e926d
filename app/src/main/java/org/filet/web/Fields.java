package org.filet.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A form as typed: read without trusting it, and shown again on the way back. Templates call it. */
public record Fields(MultiValueMap<String, String> all) {

    /** Empty where it was not sent. */
    public String text(String name) {
        var value = all.getFirst(name);
        return value == null ? "" : value;
    }

    public List<String> all(String name) {
        return all.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The constants that were ticked; anything else is passed over. */
    public <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(value -> has(name, value.name()))
                .forEach(chosen::add);
        return chosen;
    }

    public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    /** Empty where it is no day. */
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The numbers that were ticked; anything else is passed over. */
    public Set<Integer> numbers(String name) {
        return all(name).stream()
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** The number in it, or -1 where there is none. */
    public int number(String name) {
        String text = text(name).strip();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
