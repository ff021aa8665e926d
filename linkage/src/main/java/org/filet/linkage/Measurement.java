package org.filet.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How well a scorer does on pairs of which the truth is known. For sets of synthetic or public records only: it looks
 * at scores, which are never shown for a person.
 *
 * @param atCut what is found at the cut that the prior sets
 * @param atBest what would be found at the cut that suits this set best, which nobody knows beforehand
 * @param candidates what shares any token at all: no scorer finds more
 * @param interval bounds of F1 at the prior's cut, 95 of 100 resamplings of the units lie between them
 */
public record Measurement(Evaluation atCut, Evaluation atBest, Evaluation candidates, Interval interval) {

    /**
     * Bounds of a share.
     *
     * @param low 2.5 % lie below
     * @param high 2.5 % lie above
     */
    public record Interval(double low, double high) {}

    private record Scored(double margin, boolean right) {}

    private static final int RESAMPLINGS = 1_000;

    /**
     * Scores all candidates.
     *
     * @param candidates pairs that share a token, with the families of both sides ({@link Index#shared})
     * @param truth all true pairs, in the same form
     * @param unit what is resampled as a whole, for example the person of the first record
     * @param seed of the resampling: the same seed gives the same interval
     */
    public static <P> Measurement of(
            Scorer scorer, Map<P, Set<Short>> candidates, Set<P> truth, Function<P, ?> unit, long seed) {
        Map<P, Double> margins = new HashMap<>();
        candidates.forEach((pair, families) -> margins.put(pair, scorer.margin(families)));
        return of(margins, truth, unit, seed);
    }

    /**
     * The same of pairs scored otherwise.
     *
     * @param margins of all candidates, in bits above the cut
     */
    static <P> Measurement of(Map<P, Double> margins, Set<P> truth, Function<P, ?> unit, long seed) {
        List<Scored> scored = new ArrayList<>();
        Map<Object, long[]> units = new HashMap<>();
        margins.forEach((pair, margin) -> {
            Scored one = new Scored(margin, truth.contains(pair));
            scored.add(one);
            if (one.margin() >= 0) {
                long[] counts = units.computeIfAbsent(unit.apply(pair), u -> new long[3]);
                counts[0] += one.right() ? 1 : 0;
                counts[1]++;
            }
        });
        truth.forEach(pair -> units.computeIfAbsent(unit.apply(pair), u -> new long[3])[2]++);
        scored.sort(Comparator.comparingDouble(Scored::margin).reversed());
        return new Measurement(
                sum(List.copyOf(units.values())),
                best(scored, truth.size()),
                new Evaluation(scored.stream().filter(Scored::right).count(), scored.size(), truth.size()),
                interval(List.copyOf(units.values()), new Random(seed)));
    }

    private static Evaluation best(List<Scored> scored, int expected) {
        Evaluation best = new Evaluation(0, 0, expected);
        long right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).right() ? 1 : 0;
            boolean last = i + 1 == scored.size()
                    || scored.get(i + 1).margin() < scored.get(i).margin();
            Evaluation here = new Evaluation(right, i + 1L, expected);
            best = last && here.f1() > best.f1() ? here : best;
        }
        return best;
    }

    private static Interval interval(List<long[]> units, Random random) {
        double[] f1 = new double[RESAMPLINGS];
        for (int i = 0; i < RESAMPLINGS; i++) {
            List<long[]> drawn = new ArrayList<>(units.size());
            units.forEach(unit -> drawn.add(units.get(random.nextInt(units.size()))));
            f1[i] = sum(drawn).f1();
        }
        Arrays.sort(f1);
        return new Interval(f1[RESAMPLINGS / 40], f1[RESAMPLINGS - 1 - RESAMPLINGS / 40]);
    }

    private static Evaluation sum(List<long[]> units) {
        long right = 0;
        long found = 0;
        long expected = 0;
        for (long[] unit : units) {
            right += unit[0];
            found += unit[1];
            expected += unit[2];
        }
        return new Evaluation(right, found, expected);
    }
}
