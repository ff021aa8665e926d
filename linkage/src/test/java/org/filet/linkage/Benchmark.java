package org.filet.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A public file of persons with truth: names, date of birth, and where they live if the file says so. */
record Benchmark(List<Row> rows) {

    record Row(String id, String truth, Entry entry) {
        Row(String id, String truth, Person person) {
            this(id, truth, Entry.of(person));
        }

        Person person() {
            return entry.person();
        }
    }

    record Match(int one, int other) {}

    private static final String FOLDER = "shared/data/linkage";

    /** The folder of the public files, beside the checkout or above it. */
    static Optional<Path> folder() {
        String given = System.getProperty("filet.linkage.benchmarks");
        if (given != null) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(FOLDER))) {
                return Optional.of(at.resolve(FOLDER));
            }
        }
        return Optional.empty();
    }

    static Benchmark febrl(Path file) {
        return read(file, row -> {
            String id = field(row, "rec_id");
            PartialDate born = PartialDate.parse(field(row, "date_of_birth"));
            Person person = new Person(field(row, "given_name"), field(row, "surname"), born);
            String place = fields(row, "street_number", "address_1", "address_2", "suburb", "postcode", "state");
            return new Row(id, id.split("-", -1)[1], new Entry(person, Sex.UNKNOWN, place));
        });
    }

    static Benchmark splink(Path file) {
        return read(file, row -> {
            PartialDate born = PartialDate.parse(field(row, "dob"));
            Person person = new Person(field(row, "first_name"), field(row, "surname"), born);
            Entry entry = new Entry(person, Sex.UNKNOWN, field(row, "city"));
            return new Row(field(row, "unique_id"), field(row, "cluster"), entry);
        });
    }

    static Benchmark rldata(Path file) {
        int[] line = {0};
        return read(file, row -> {
            PartialDate born = new PartialDate(number(row, "by"), number(row, "bm"), number(row, "bd"));
            String given = field(row, "fname_c1") + " " + field(row, "fname_c2");
            String surname = field(row, "lname_c1") + " " + field(row, "lname_c2");
            return new Row("" + line[0]++, field(row, "id"), new Person(given, surname, born));
        });
    }

    /** Two files as one, for finding pairs across: the rows of the other come after. */
    Benchmark and(Benchmark other) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new Benchmark(all);
    }

    List<Person> people() {
        return rows.stream().map(Row::person).toList();
    }

    Set<Match> truth() {
        Map<String, List<Integer>> byPerson = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byPerson.computeIfAbsent(rows.get(i).truth(), t -> new ArrayList<>())
                    .add(i);
        }
        Set<Match> truth = new HashSet<>();
        for (List<Integer> same : byPerson.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    truth.add(new Match(same.get(i), same.get(j)));
                }
            }
        }
        return truth;
    }

    /** What files on one machine are compared by, with places or without. */
    List<Entry> entries(boolean places) {
        return rows.stream()
                .map(Row::entry)
                .map(entry -> places ? entry : new Entry(entry.person(), entry.sex(), ""))
                .toList();
    }

    private static String fields(Map<String, String> row, String... fields) {
        return Stream.of(fields).map(field -> field(row, field)).collect(Collectors.joining(" "));
    }

    private static Integer number(Map<String, String> row, String field) {
        return Integer.valueOf(field(row, field));
    }

    private static String field(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    private static Benchmark read(Path file, Function<Map<String, String>, Row> reader) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = fields(lines.getFirst());
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = fields(line);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size() && i < fields.size(); i++) {
                    row.put(header.get(i), fields.get(i));
                }
                rows.add(reader.apply(row));
            }
            return new Benchmark(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These files have no comma inside a field. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split(",", -1)) {
            String plain = field.strip().replace("\"", "");
            fields.add(plain.equals("NA") ? "" : plain);
        }
        return fields;
    }
}
