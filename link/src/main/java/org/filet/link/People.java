package org.filet.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;

/**
 * Reads people from the rows of one file.
 *
 * @param width how many cells a row must have
 */
record People(Columns columns, Dates dates, int width) {

    private static final int LONGEST_NAME = 200;

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

    /** @param person meaningless where the problem skips the row */
    record Reading(Person person, Problem problem) {
        private static Reading skipped(Problem problem) {
            return new Reading(new Person("", "", PartialDate.UNKNOWN), problem);
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
        return new Reading(person, born.isPresent() ? Problem.NONE : Problem.DATE);
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
