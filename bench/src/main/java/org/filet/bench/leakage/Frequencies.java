package org.filet.bench.leakage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filet.linkage.Encoder;

/** Frequency analysis: in each family, the commonest stored value is taken for the commonest of the register, and so on. */
final class Frequencies {

    /** A value by one of its rows, and how many rows of its family have it. */
    private record Count(int row, int rows) {}

    private Frequencies() {}

    static void report(Stored register, int pointers, long seed) {
        Random random = new Random(seed);
        int[] people = IntStream.generate(() -> random.nextInt(register.records()))
                .distinct()
                .limit(pointers)
                .toArray();
        Map<Byte, List<Count>> expected = ranked(register);
        Map<Byte, List<Count>> seen = ranked(register.some(people, random.nextLong()));
        Leakage.say(
                "%nfrequency analysis, %,d pointers: values in two pointers or more, and those named rightly by rank"
                        .formatted(pointers));
        seen.forEach((family, counts) -> {
            List<Count> guesses = expected.getOrDefault(family, List.of());
            int right = 0;
            for (int rank = 0; rank < Math.min(counts.size(), guesses.size()); rank++) {
                int row = counts.get(rank).row();
                int own = people[row / Encoder.TOKENS] * Encoder.TOKENS + row % Encoder.TOKENS;
                right += register.value(own) == register.value(guesses.get(rank).row()) ? 1 : 0;
            }
            Leakage.say("  family %d: %,d values, the commonest in %d pointers; %s"
                    .formatted(family, counts.size(), counts.getFirst().rows(), new Proportion(right, counts.size())));
        });
    }

    private static Map<Byte, List<Count>> ranked(Stored stored) {
        Map<Byte, List<Count>> ranked = new TreeMap<>();
        EqualRows.each(stored, (rows, size) -> {
            byte family = stored.family(rows[0]);
            int same = 0;
            for (int i = 0; i < size; i++) {
                same += stored.family(rows[i]) == family ? 1 : 0;
            }
            if (same > 1) {
                ranked.computeIfAbsent(family, f -> new ArrayList<>()).add(new Count(rows[0], same));
            }
        });
        Comparator<Count> commonest = Comparator.comparingInt(Count::rows).reversed();
        ranked.values().forEach(counts -> counts.sort(commonest.thenComparingLong(c -> Mix.of(stored.value(c.row())))));
        return ranked;
    }
}
