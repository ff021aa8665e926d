package org.filet.peers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every tool is given: rows, and whether pairs are sought among all of them or across two files.
 *
 * @param left how many rows, the first ones, are the left file; 0 for one file against itself
 */
record Task(String name, List<Row> rows, int left) {

    Task {
        rows = List.copyOf(rows);
    }

    boolean isAcross() {
        return left > 0;
    }

    boolean isCandidate(int one, int other) {
        return one != other && (!isAcross() || (one < left) != (other < left));
    }

    long comparisons() {
        long rowsInAll = rows.size();
        return isAcross() ? left * (rowsInAll - left) : rowsInAll * (rowsInAll - 1) / 2;
    }

    Task withoutAddress() {
        return new Task(name, rows.stream().map(Row::withoutAddress).toList(), left);
    }

    Set<Couple> truth() {
        Map<String, List<Integer>> byPerson = new HashMap<>();
        IntStream.range(0, rows.size())
                .forEach(row -> byPerson.merge(rows.get(row).person(), List.of(row), Task::concatenated));
        Set<Couple> truth = new HashSet<>();
        for (List<Integer> same : byPerson.values()) {
            same.forEach(one -> same.stream()
                    .filter(other -> one < other && isCandidate(one, other))
                    .forEach(other -> truth.add(new Couple(one, other))));
        }
        return truth;
    }

    private static List<Integer> concatenated(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
