package org.filet.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filet.linkage.Entry;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.linkage.Sex;

/**
 * Reads people from the rows of one file.
 *
 * @param width how many cells a row must have
 */
record People(Columns columns, Dates dates, int width) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 300;

    /** What is wrong with a row, or {@link #NONE}. */
    enum Problem {
        NONE(false),
        CELLS(true),
        NO_NAME(true),
        NAME_TOO_LONG(true),
        DATE(false);

        private final boolean skipped;

        Problem(boolean skipped) {
            this.skipped = skipped;
        }

        boolean isSkipped() {
            return skipped;
        }
    }

    /** @param entry meaningless where the problem skips the row */
    record Reading(Entry entry, Problem problem) {
        private static Reading skipped(Problem problem) {
            return new Reading(Entry.of(new Person("", "", PartialDate.UNKNOWN)), problem);
        }
    }

    Reading read(List<String> cells) {
        if (cells.size() != width) {
            return Reading.skipped(Problem.CELLS);
        }
        String given = columns.text(Field.GIVEN, cells);
        String surname = columns.text(Field.SURNAME, cells);
        String others = columns.text(Field.OTHER, cells);
        if (!hasLetter(given) && !hasLetter(surname)) {
            return Reading.skipped(Problem.NO_NAME);
        }
        if (Math.max(given.length(), Math.max(surname.length(), others.length())) > LONGEST_NAME) {
            return Reading.skipped(Problem.NAME_TOO_LONG);
        }
        Optional<PartialDate> born = born(cells);
        Person person = new Person(given, surname, names(others), born.orElse(PartialDate.UNKNOWN));
        Entry entry = new Entry(person, Sex.read(columns.text(Field.SEX, cells)), place(cells));
        return new Reading(entry, born.isPresent() ? Problem.NONE : Problem.DATE);
    }

    private String place(List<String> cells) {
        String place = columns.text(Field.PLACE, cells);
        return place.substring(0, Math.min(place.length(), LONGEST_PLACE));
    }

    private Optional<PartialDate> born(List<String> cells) {
        String whole = columns.text(Field.BORN, cells);
        if (!whole.isEmpty()) {
            return dates.read(whole);
        }
        return Dates.of(
                columns.text(Field.YEAR, cells), columns.text(Field.MONTH, cells), columns.text(Field.DAY, cells));
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private static List<String> names(String others) {
        return Arrays.stream(others.split("[,;|/]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
