package org.filet.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.filet.imports.Problem.Reason;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lines of a table under a mapping. Changes nothing. */
@Component
class Reader {

    private static final int LONGEST = 120;
    private static final Duration OLDEST = Duration.ofDays(366);

    private final Clock clock;

    Reader(Clock clock) {
        this.clock = clock;
    }

    Reading read(Table table, Mapping mapping, Defaults defaults) {
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        var references = new HashSet<String>();
        mapping.checked();
        for (var line : table.lines()) {
            var cells = new Cells(line, mapping, problems);
            row(cells, table.headings().size(), defaults, references).ifPresent(rows::add);
        }
        return new Reading(List.copyOf(rows), List.copyOf(problems));
    }

    private Optional<Row> row(Cells cells, int width, Defaults defaults, Set<String> references) {
        if (cells.line.cells().size() != width) {
            return cells.blocked(Field.REFERENCE, Reason.WRONG_NUMBER_OF_CELLS);
        }
        var reference = cells.text(Field.REFERENCE);
        if (!reference.isEmpty() && !references.add(reference)) {
            return cells.blocked(Field.REFERENCE, Reason.REFERENCE_TWICE);
        }
        var identity = identity(cells);
        var lastSeen = lastSeen(cells, defaults.lastSeen());
        var origin = cells.value(Field.ORIGIN, Words::origin, defaults.origin());
        var policeEvent = cells.text(Field.POLICE_EVENT);
        if (cells.blocked || identity == null || lastSeen == null || origin == null) {
            return Optional.empty();
        }
        return Optional.of(new Row(cells.line.number(), reference, identity, lastSeen, origin, policeEvent));
    }

    private @Nullable Identity identity(Cells cells) {
        var given = cells.text(Field.GIVEN_NAMES);
        var surnames = cells.text(Field.SURNAMES);
        var others = cells.text(Field.OTHER_NAMES);
        if (given.isEmpty() && surnames.isEmpty() && others.isEmpty()) {
            cells.blocked(Field.GIVEN_NAMES, Reason.NAME_MISSING);
            return null;
        }
        var gender = cells.value(Field.GENDER, Words::gender, Gender.UNKNOWN);
        if (cells.blocked || gender == null) {
            return null;
        }
        return new Identity(given, surnames, others, birthDate(cells), gender, "", "");
    }

    /** A date that cannot be read is left empty and said: the youth is still looked for. */
    private @Nullable LocalDate birthDate(Cells cells) {
        var written = cells.text(Field.BIRTH_DATE);
        var read = Words.date(written);
        if (!written.isEmpty() && read.isEmpty()) {
            cells.problems.add(Problem.leftEmpty(cells.line.number(), Field.BIRTH_DATE, Reason.NOT_A_DATE));
        }
        return read.orElse(null);
    }

    private @Nullable Instant lastSeen(Cells cells, Instant otherwise) {
        var moment = cells.value(Field.LAST_SEEN, Words::moment, otherwise, Reason.NOT_A_MOMENT);
        if (moment != null && moment.isAfter(clock.instant())) {
            cells.blocked(Field.LAST_SEEN, Reason.IN_THE_FUTURE);
        } else if (moment != null && moment.isBefore(clock.instant().minus(OLDEST))) {
            cells.blocked(Field.LAST_SEEN, Reason.TOO_OLD);
        }
        return moment;
    }

    /** One line's cells, and the problems found in them. */
    private static final class Cells {
        private final Table.Line line;
        private final Mapping mapping;
        private final List<Problem> problems;
        private boolean blocked;

        Cells(Table.Line line, Mapping mapping, List<Problem> problems) {
            this.line = line;
            this.mapping = mapping;
            this.problems = problems;
        }

        String text(Field field) {
            var text = mapping.of(field)
                    .filter(place -> place < line.cells().size())
                    .map(place -> line.cells().get(place).strip())
                    .orElse("");
            if (text.length() > LONGEST) {
                blocked(field, Reason.TOO_LONG);
                return "";
            }
            return text;
        }

        <T> @Nullable T value(Field field, Function<String, Optional<T>> read, T otherwise) {
            return value(field, read, otherwise, Reason.NOT_IN_THE_LIST);
        }

        <T> @Nullable T value(Field field, Function<String, Optional<T>> read, T otherwise, Reason reason) {
            var text = text(field);
            if (text.isEmpty()) {
                return otherwise;
            }
            var value = read.apply(text);
            if (value.isEmpty()) {
                blocked(field, reason);
            }
            return value.orElse(null);
        }

        <T> Optional<T> blocked(Field field, Reason reason) {
            blocked = true;
            problems.add(Problem.blocking(line.number(), field, reason));
            return Optional.empty();
        }
    }
}
