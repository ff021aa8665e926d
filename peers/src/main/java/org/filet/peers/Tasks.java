package org.filet.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the public files; none of them has a comma inside a field. */
final class Tasks {

    private static final List<String> ADDRESS =
            List.of("street_number", "address_1", "address_2", "suburb", "postcode", "state");

    private Tasks() {}

    static Task febrl3(Path folder) throws IOException {
        return new Task("FEBRL3", febrl(folder.resolve("dataset3.csv")), 0);
    }

    static Task febrl4(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>(febrl(folder.resolve("dataset4a.csv")));
        int left = rows.size();
        rows.addAll(febrl(folder.resolve("dataset4b.csv")));
        return new Task("FEBRL4", rows, left);
    }

    static Task rldata10000(Path folder) throws IOException {
        return new Task("RLdata10000", read(folder.resolve("RLdata10000.csv"), Tasks::rldata), 0);
    }

    private static List<Row> febrl(Path file) throws IOException {
        return read(
                file,
                field -> new Row(
                        field.apply("rec_id").split("-", -1)[1],
                        field.apply("given_name"),
                        field.apply("surname"),
                        field.apply("date_of_birth"),
                        ADDRESS.stream().map(field).toList()));
    }

    private static Row rldata(Function<String, String> field) {
        String born = "%04d%02d%02d".formatted(number(field, "by"), number(field, "bm"), number(field, "bd"));
        return new Row(
                field.apply("id"),
                (field.apply("fname_c1") + " " + field.apply("fname_c2")).strip(),
                (field.apply("lname_c1") + " " + field.apply("lname_c2")).strip(),
                born,
                List.of());
    }

    private static int number(Function<String, String> field, String name) {
        return Integer.parseInt(field.apply(name));
    }

    private static List<Row> read(Path file, Function<Function<String, String>, Row> reader) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = fields(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < header.size() && i < fields.size(); i++) {
                named.put(header.get(i), fields.get(i));
            }
            rows.add(reader.apply(name -> named.getOrDefault(name, "")));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split(",", -1)) {
            String plain = field.replace("\"", "").strip();
            fields.add(plain.equals("NA") ? "" : plain.toLowerCase(Locale.ROOT));
        }
        return fields;
    }
}
