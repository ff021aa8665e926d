package org.filet.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs worth comparing: rows that agree in one of several keys. Keys that too many rows share are not followed. */
final class Blocks {

    private static final int LARGEST = 300;

    private Blocks() {}

    static Set<Couple> candidates(Task task) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int number = 0; number < task.rows().size(); number++) {
            for (String key : keys(task.rows().get(number))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
            }
        }
        Set<Couple> candidates = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() <= LARGEST) {
                add(block, task, candidates);
            }
        }
        return candidates;
    }

    private static void add(List<Integer> block, Task task, Set<Couple> candidates) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                if (task.isCandidate(block.get(i), block.get(j))) {
                    candidates.add(Couple.of(block.get(i), block.get(j)));
                }
            }
        }
    }

    private static Set<String> keys(Row row) {
        Set<String> keys = new HashSet<>();
        String born = row.born();
        String given = start(row.given(), 3);
        String surname = start(row.surname(), 3);
        if (born.length() == 8) {
            keys.add("born " + born);
            for (String name : List.of(given, surname)) {
                if (!name.isEmpty()) {
                    keys.add("year, month " + name + born.substring(0, 6));
                    keys.add("year, day " + name + born.substring(0, 4) + born.substring(6));
                    keys.add("month, day " + name + born.substring(4));
                }
            }
        }
        if (!given.isEmpty() && !surname.isEmpty()) {
            keys.add("names " + (given.compareTo(surname) < 0 ? given + surname : surname + given));
        }
        row.address().stream().filter(part -> part.length() > 6).forEach(part -> keys.add("address " + part));
        return keys;
    }

    private static String start(String name, int letters) {
        return name.length() > letters ? name.substring(0, letters) : name;
    }
}
