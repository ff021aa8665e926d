package org.filet.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.filet.linkage.Evaluation;

/**
 * Pairs with scores, higher is likelier.
 *
 * @param cut where the tool itself draws the line without looking at the truth, if it can tell
 */
record Scored(Map<Couple, Double> pairs, OptionalDouble cut) {

    /** The best line that could have been drawn, knowing the truth. */
    record Best(double cut, Evaluation evaluation) {}

    static Scored withCut(Map<Couple, Double> pairs, double cut) {
        return new Scored(pairs, OptionalDouble.of(cut));
    }

    static Scored withoutCut(Map<Couple, Double> pairs) {
        return new Scored(pairs, OptionalDouble.empty());
    }

    Evaluation at(double least, Set<Couple> truth) {
        long found = pairs.values().stream().filter(score -> score >= least).count();
        long right = pairs.entrySet().stream()
                .filter(pair -> pair.getValue() >= least && truth.contains(pair.getKey()))
                .count();
        return new Evaluation(right, found, truth.size());
    }

    Best best(Set<Couple> truth) {
        Map<Double, long[]> byScore = new HashMap<>();
        pairs.forEach((pair, score) -> {
            long[] counts = byScore.computeIfAbsent(score, s -> new long[2]);
            counts[0] += truth.contains(pair) ? 1 : 0;
            counts[1]++;
        });
        List<Double> scores = new ArrayList<>(byScore.keySet());
        scores.sort(Collections.reverseOrder());
        Best best = new Best(Double.POSITIVE_INFINITY, new Evaluation(0, 0, truth.size()));
        long right = 0;
        long found = 0;
        for (double score : scores) {
            long[] counts = byScore.getOrDefault(score, new long[2]);
            right += counts[0];
            found += counts[1];
            Evaluation here = new Evaluation(right, found, truth.size());
            best = here.f1() > best.evaluation().f1() ? new Best(score, here) : best;
        }
        return best;
    }

    /** Recall if every pair that was compared were reported. */
    double recallOfCandidates(Set<Couple> truth) {
        return at(Double.NEGATIVE_INFINITY, truth).recall();
    }
}
