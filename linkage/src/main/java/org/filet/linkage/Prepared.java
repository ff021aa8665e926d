package org.filet.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person ready for comparison: names normalised and taken apart, aliases read as names, what is known of the date. */
record Prepared(Name given, Name surname, List<Name> givenAliases, List<Name> surnameAliases, PartialDate born) {

    static Prepared of(Person person) {
        List<Name> givenAliases = new ArrayList<>();
        List<Name> surnameAliases = new ArrayList<>();
        for (String other : person.otherNames()) {
            List<String> words = Words.of(other);
            if (!words.isEmpty()) {
                int given = Math.max(1, words.size() - 1);
                givenAliases.add(Name.given(String.join(" ", words.subList(0, given))));
                surnameAliases.add(Name.surname(words.getLast()));
            }
        }
        Name given = Name.given(person.givenNames());
        Name surname = Name.surname(person.surnames());
        return new Prepared(given, surname, givenAliases, surnameAliases, person.born());
    }

    boolean isComplete() {
        return !given.isMissing() && !surname.isMissing() && born.isFull();
    }

    Optional<String> fullDate() {
        return born.isFull() ? Optional.of(born.year() + "-" + born.month() + "-" + born.day()) : Optional.empty();
    }

    /** The known parts of the date, two by two, then the year alone. */
    Map<DatePart, String> dateParts() {
        Map<DatePart, String> parts = new EnumMap<>(DatePart.class);
        Integer year = born.year();
        Integer month = born.month();
        Integer day = born.day();
        if (year != null) {
            parts.put(DatePart.YEAR, "y" + year);
        }
        if (month != null) {
            parts.put(DatePart.MONTH, "m" + month);
        }
        if (day != null) {
            parts.put(DatePart.DAY, "d" + day);
        }
        if (year != null && month != null) {
            parts.put(DatePart.YEAR_MONTH, "ym" + year + "-" + month);
        }
        if (year != null && day != null) {
            parts.put(DatePart.YEAR_DAY, "yd" + year + "-" + day);
        }
        if (month != null && day != null) {
            parts.put(DatePart.MONTH_DAY, "md" + month + "-" + day);
        }
        if (year != null && month != null && day != null) {
            parts.put(DatePart.EXCHANGED, "x" + year + "-" + Math.min(month, day) + "-" + Math.max(month, day));
        }
        return parts;
    }

    /** The ways the two names may be written side by side, the most telling first. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String surnameForm : surname.heads()) {
            pairs.add(new Pair(given.head(), surnameForm));
        }
        for (String givenForm : given.heads()) {
            pairs.add(new Pair(givenForm, surname.head()));
        }
        return pairs;
    }
}
