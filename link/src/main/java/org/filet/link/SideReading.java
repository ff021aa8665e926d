package org.filet.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.link.People.Problem;
import org.filet.linkage.Entry;
import org.filet.linkage.files.TokenJoin;

/** One file on its way in: proposes the columns, reads the rows, keeps what is needed to name them again. */
final class SideReading {

    /** Hears of the people of the file, many at a time. */
    @FunctionalInterface
    interface Batches {
        void of(int firstRecord, List<Entry> people) throws IOException, Refusal;
    }

    private static final int BATCH = 500;
    private static final int PROBLEMS_SHOWN = 20;
    private static final int SAMPLE = 2_000;
    private static final long SEED = 20_261_125;

    private final Table table;
    private final Columns columns;
    private final Optional<Truth.Rule> rule;
    private final Console console;
    private final Labels labels = new Labels();
    private final Groups groups = new Groups();
    private final Longs keys = new Longs();
    private final Map<Problem, Long> problems = new EnumMap<>(Problem.class);
    private Dates dates = Dates.DAY_FIRST;
    private long rows;
    private int shown;

    private SideReading(Table table, Columns columns, Optional<Truth.Rule> rule, Console console) {
        this.table = table;
        this.columns = columns;
        this.rule = rule;
        this.console = console;
    }

    static SideReading of(Table table, Optional<String> map, Optional<Truth.Rule> rule, Console console)
            throws Refusal {
        return of(table, map, rule, false, console);
    }

    static SideReading of(
            Table table, Optional<String> map, Optional<Truth.Rule> rule, boolean noPlace, Console console)
            throws Refusal {
        Columns columns = Columns.proposed(table.headings());
        if (map.isPresent()) {
            columns = columns.changed(map.get(), table.headings());
        }
        if (rule.orElse(null) instanceof Truth.Rule.Column(String heading)
                && columns.places()
                        .getOrDefault(Field.ID, List.of())
                        .contains(Columns.place(heading, table.headings()))) {
            columns = columns.without(Field.ID);
        }
        if (noPlace) {
            columns = columns.without(Field.PLACE);
        }
        SideReading reading = new SideReading(table, columns.checked(table), rule, console);
        reading.say();
        return reading;
    }

    Labels labels() {
        return labels;
    }

    /** The groups of the names, none where they were not asked for. */
    Groups groups() {
        return groups;
    }

    long[] keys() {
        return keys.all();
    }

    int records() {
        return labels.size();
    }

    long rows() {
        return rows;
    }

    long count(Problem problem) {
        return problems.getOrDefault(problem, 0L);
    }

    Table table() {
        return table;
    }

    private void say() {
        String separator = table.separator() == '\t' ? "tab" : String.valueOf(table.separator());
        console.note("read.file", table.file(), table.charset().name(), separator);
        for (Field field : Field.values()) {
            List<String> headings = columns.places().getOrDefault(field, List.of()).stream()
                    .map(place -> table.headings().get(place))
                    .toList();
            if (!headings.isEmpty()) {
                console.note("read.column", console.words().of("field." + field), String.join(" + ", headings));
            } else if (field == Field.BORN && !columns.has(Field.YEAR)) {
                console.note("read.no-date");
            }
        }
    }

    /** Settles how the file writes its dates: as told, or as its first rows show. */
    void settleDates(Optional<Dates> told) throws IOException {
        if (told.isPresent()) {
            dates = told.get();
            return;
        }
        List<String> sample = table.first(SAMPLE).stream()
                .map(cells -> columns.text(Field.BORN, cells))
                .toList();
        Dates.Guess guess = Dates.guess(sample);
        dates = guess.order();
        if (guess.doubt()) {
            console.note("read.dates-in-doubt", console.words().of("dates." + dates));
        }
    }

    /** Draws people of the file before it is read in earnest; counts them all. */
    Sample sample() throws IOException, Refusal {
        People people = new People(columns, dates, table.headings().size());
        Sample sample = new Sample(SEED);
        table.read((line, cells) -> {
            People.Reading reading = people.read(cells);
            if (!reading.problem().isSkipped()) {
                if (sample.seen() == TokenJoin.MOST_RECORDS) {
                    throw Refusal.of("refused.too-many", table.file(), TokenJoin.MOST_RECORDS);
                }
                sample.add(reading.entry());
                console.progress("read.sampling", table.file(), sample.seen());
            }
        });
        return sample;
    }

    void read(Batches batches) throws IOException, Refusal {
        read(batches, false);
    }

    /** @param grouped whether the groups of the names are kept */
    void read(Batches batches, boolean grouped) throws IOException, Refusal {
        People people = new People(columns, dates, table.headings().size());
        int truthColumn = rule.orElse(null) instanceof Truth.Rule.Column(String heading)
                ? Columns.place(heading, table.headings())
                : -1;
        List<Entry> batch = new ArrayList<>();
        table.read((line, cells) -> {
            rows++;
            People.Reading reading = people.read(cells);
            if (reading.problem() != Problem.NONE) {
                problem(line, reading.problem());
            }
            if (!reading.problem().isSkipped()) {
                keep(line, cells, truthColumn);
                if (grouped) {
                    groups.add(reading.entry().person(), columns.text(Field.ORIGIN, cells));
                }
                batch.add(reading.entry());
                if (batch.size() == BATCH) {
                    batches.of(records() - batch.size(), List.copyOf(batch));
                    batch.clear();
                    console.progress("read.progress", table.file(), rows);
                }
            }
        });
        batches.of(records() - batch.size(), List.copyOf(batch));
        if (rows > 0 && records() == 0) {
            throw Refusal.of("refused.no-row", table.file());
        }
    }

    private void keep(long line, List<String> cells, int truthColumn) throws Refusal {
        if (records() == TokenJoin.MOST_RECORDS) {
            throw Refusal.of("refused.too-many", table.file(), TokenJoin.MOST_RECORDS);
        }
        String reference = columns.text(Field.ID, cells);
        String label = reference.isEmpty() ? String.valueOf(line) : reference;
        labels.add(label);
        if (rule.isPresent()) {
            keys.add(Truth.key(rule.get(), label, cells, truthColumn));
        }
    }

    private void problem(long line, Problem problem) {
        problems.merge(problem, 1L, Long::sum);
        if (shown++ < PROBLEMS_SHOWN) {
            console.note(
                    "problem.line",
                    table.file(),
                    String.valueOf(line),
                    console.words().of("problem." + problem));
        } else if (shown == PROBLEMS_SHOWN + 1) {
            console.note("problem.more");
        }
    }
}
