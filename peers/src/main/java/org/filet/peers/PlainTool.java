package org.filet.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fellegi and Sunter on the names themselves: what could be found by whoever may see them. Jaro–Winkler levels, frequent
 * names weigh less, weights learned without the truth, the cut where the prior puts it.
 */
record PlainTool() implements Tool {

    @Override
    public String name() {
        return "Fellegi–Sunter in the open, our own (Jaro–Winkler, frequencies, EM)";
    }

    @Override
    public Scored link(Task task) {
        List<Field> fields = new ArrayList<>(List.of(Field.GIVEN, Field.SURNAME, Field.BORN));
        if (task.rows().stream().anyMatch(row -> !row.wholeAddress().isEmpty())) {
            fields.add(Field.ADDRESS);
        }
        Map<Couple, List<Integer>> levels = new HashMap<>();
        Map<List<Integer>, Integer> patterns = new HashMap<>();
        Set<Couple> candidates = Blocks.candidates(task);
        for (Couple pair : candidates) {
            List<Integer> pattern =
                    pattern(fields, task.rows().get(pair.one()), task.rows().get(pair.other()));
            levels.put(pair, pattern);
            patterns.merge(pattern, 1, Integer::sum);
        }
        double prior = Priors.bits(task);
        Weights weights = Weights.learn(task, fields, patterns, prior);
        List<Map<String, Integer>> frequencies =
                fields.stream().map(field -> frequencies(field, task)).toList();
        Map<Couple, Double> scores = new HashMap<>();
        levels.forEach((pair, pattern) -> scores.put(pair, score(task, fields, frequencies, weights, pattern, pair)));
        return Scored.withCut(scores, prior);
    }

    private static double score(
            Task task,
            List<Field> fields,
            List<Map<String, Integer>> frequencies,
            Weights weights,
            List<Integer> pattern,
            Couple pair) {
        double bits = 0;
        for (int field = 0; field < fields.size(); field++) {
            int level = pattern.get(field);
            if (fields.get(field).dependsOnFrequency(level)) {
                String value = fields.get(field).of(task.rows().get(pair.one()));
                double share = (double) frequencies.get(field).getOrDefault(value, 1)
                        / task.rows().size();
                bits += weights.bitsOfValue(field, level, share);
            } else {
                bits += weights.bits(field, level);
            }
        }
        return bits;
    }

    private static List<Integer> pattern(List<Field> fields, Row one, Row other) {
        return fields.stream().map(field -> field.level(one, other)).toList();
    }

    private static Map<String, Integer> frequencies(Field field, Task task) {
        Map<String, Integer> frequencies = new HashMap<>();
        task.rows().forEach(row -> frequencies.merge(field.of(row), 1, Integer::sum));
        return frequencies;
    }
}
