package org.filet.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code --rates FILE.csv --truth-rule RULE}: how often two rows of one person differ, and in what, in a file with truth.
 * The generator's rates were set by what this prints of FEBRL3 and splink_fake_1000.
 */
final class Rates {

    private record Row(String given, String surname, String born) {}

    private final Map<String, Integer> counts = new TreeMap<>();
    private int pairs;

    private Rates() {}

    static void run(List<String> arguments, Console console) throws IOException, Refusal {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Path file = null;
        Truth.Rule rule = null;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--rates" -> file = Path.of(Request.value(option, rest));
                case "--truth-rule" -> rule = Truth.Rule.parse(Request.value(option, rest));
                default -> throw Refusal.use("wrong.option", option);
            }
        }
        if (file == null || rule == null) {
            throw Refusal.use("wrong.rates");
        }
        Rates rates = new Rates();
        rates.measure(Table.open(file), rule);
        console.report("rates.pairs", file.getFileName(), rates.pairs);
        rates.counts.forEach((what, count) ->
                console.report("rates.line", what, "%.4f".formatted((double) count / Math.max(1, rates.pairs))));
    }

    private void measure(Table table, Truth.Rule rule) throws IOException, Refusal {
        Columns columns = Columns.proposed(table.headings()).checked(table);
        int column = rule instanceof Truth.Rule.Column(String heading) ? Columns.place(heading, table.headings()) : -1;
        Map<Long, List<Row>> people = new HashMap<>();
        table.read((line, cells) -> {
            long key = Truth.key(rule, columns.text(Field.ID, cells), cells, column);
            List<Row> same = people.computeIfAbsent(key, k -> new ArrayList<>());
            Row row = new Row(
                    columns.text(Field.GIVEN, cells).toLowerCase(Locale.ROOT),
                    columns.text(Field.SURNAME, cells).toLowerCase(Locale.ROOT),
                    columns.text(Field.BORN, cells).replaceAll("\\D", ""));
            same.forEach(earlier -> compare(earlier, row));
            same.add(row);
        });
    }

    private void compare(Row one, Row other) {
        pairs++;
        if (one.given().equals(other.surname()) && one.surname().equals(other.given())) {
            count("names inverted");
            return;
        }
        count("given " + name(one.given(), other.given()));
        count("surname " + name(one.surname(), other.surname()));
        count("date " + date(one.born(), other.born()));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static String name(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return "missing";
        }
        int slips = slips(one, other);
        return slips == 0 ? "same" : slips <= 2 ? slips + " slip(s)" : "other";
    }

    private static String date(String one, String other) {
        if (one.length() != 8 || other.length() != 8) {
            return "missing";
        }
        if (one.equals(other)) {
            return "same";
        }
        boolean exchanged = one.substring(0, 4).equals(other.substring(0, 4))
                && one.substring(4, 6).equals(other.substring(6))
                && one.substring(6).equals(other.substring(4, 6));
        return exchanged ? "day and month exchanged" : slips(one, other) == 1 ? "1 slip(s)" : "other";
    }

    /** Letters added, lost, changed, or exchanged with the next (optimal string alignment). */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : step(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int step(int[][] slips, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
