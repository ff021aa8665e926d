package org.filet.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.Evaluation;

/**
 * Pairs with scores, higher is likelier.
 *
 * @param cut where the tool's own setting, made without looking at the truth, draws the line
 */
record Scored(Map<Couple, Double> pairs, double cut) {

    Evaluation atCut(Set<Couple> truth) {
        return above(cut, truth);
    }

    /** At the cut that the truth shows to be best: what no one would know beforehand. */
    Evaluation atBest(Set<Couple> truth) {
        Map<Double, long[]> byScore = new HashMap<>();
        pairs.forEach((pair, score) -> {
            long[] counts = byScore.computeIfAbsent(score, s -> new long[2]);
            counts[0] += truth.contains(pair) ? 1 : 0;
            counts[1]++;
        });
        List<Double> scores = new ArrayList<>(byScore.keySet());
        scores.sort(Collections.reverseOrder());
        Evaluation best = new Evaluation(0, 0, truth.size());
        long right = 0;
        long found = 0;
        for (double score : scores) {
            right += byScore.getOrDefault(score, new long[2])[0];
            found += byScore.getOrDefault(score, new long[2])[1];
            Evaluation here = new Evaluation(right, found, truth.size());
            best = here.f1() > best.f1() ? here : best;
        }
        return best;
    }

    private Evaluation above(double least, Set<Couple> truth) {
        long found = pairs.values().stream().filter(score -> score >= least).count();
        long right = pairs.entrySet().stream()
                .filter(pair -> pair.getValue() >= least && truth.contains(pair.getKey()))
                .count();
        return new Evaluation(right, found, truth.size());
    }
}
