package org.filet.bench.leakage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.filet.linkage.clk.Clk;

/**
 * For contrast: finds stored codes (CLK) in a register whose people the attacker encoded under a secret of his own. The
 * similarities of a code to all others are much the same under every secret: first their distribution tells a few codes
 * apart, then these stand for fixed stars from which all others are measured, again and again.
 */
final class CodeMatching {

    private static final int QUANTILES = 64;
    private static final int ROUNDS = 12;
    private static final int FIRST_STARS = 40;
    private static final int MOST_STARS = 400;

    /** A stored code, the person it is taken for, and how alike they look. */
    private record Star(int code, int person, double likeness) {}

    private final float[][] stored;
    private final float[][] register;

    CodeMatching(List<Clk> stored, List<Clk> register) {
        this.stored = similarities(stored);
        this.register = similarities(register);
    }

    /**
     * The person each code is taken for.
     *
     * @param known codes whose people the attacker knows, for instance those of his own organisation; may be empty
     */
    int[] run(Map<Integer, Integer> known) {
        List<Star> stars = known.isEmpty() ? unaided() : stars(known);
        int[] taken = taken(stars);
        for (int round = 0; round < ROUNDS; round++) {
            int number = Math.min(stars.size(), Math.min(MOST_STARS, FIRST_STARS << (round / 2)));
            List<Star> chosen = stars.subList(0, number);
            int[] codes = chosen.stream().mapToInt(Star::code).toArray();
            int[] people = chosen.stream().mapToInt(Star::person).toArray();
            stars = best(features(stored, row -> towards(row, codes)), features(register, row -> towards(row, people)));
            taken = taken(stars);
        }
        return taken;
    }

    private List<Star> unaided() {
        return best(features(stored, CodeMatching::quantiles), features(register, CodeMatching::quantiles));
    }

    private static List<Star> stars(Map<Integer, Integer> known) {
        return known.entrySet().stream()
                .map(entry -> new Star(entry.getKey(), entry.getValue(), 0))
                .toList();
    }

    private int[] taken(List<Star> stars) {
        int[] taken = new int[stored.length];
        Arrays.fill(taken, -1);
        stars.forEach(star -> taken[star.code()] = star.person());
        return taken;
    }

    private static float[][] similarities(List<Clk> codes) {
        float[][] similarities = new float[codes.size()][codes.size()];
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < i; j++) {
                similarities[i][j] = (float) codes.get(i).dice(codes.get(j));
                similarities[j][i] = similarities[i][j];
            }
        }
        return similarities;
    }

    private interface Feature {
        float[] of(float[] row);
    }

    /** Each column to mean 0 and variance 1, which takes away what differs from secret to secret. */
    private static float[][] features(float[][] rows, Feature feature) {
        float[][] features = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            features[i] = feature.of(rows[i]);
        }
        for (int column = 0; column < features[0].length; column++) {
            standardise(features, column);
        }
        return features;
    }

    private static void standardise(float[][] features, int column) {
        double mean = Arrays.stream(features)
                .mapToDouble(row -> row[column])
                .average()
                .orElse(0);
        double variance = Arrays.stream(features)
                .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                .average()
                .orElse(0);
        double deviation = Math.max(Math.sqrt(variance), 1e-9);
        for (float[] row : features) {
            row[column] = (float) ((row[column] - mean) / deviation);
        }
    }

    private static float[] quantiles(float[] row) {
        float[] sorted = row.clone();
        Arrays.sort(sorted);
        float[] quantiles = new float[QUANTILES];
        for (int q = 0; q < QUANTILES; q++) {
            quantiles[q] = sorted[1 + (int) ((sorted.length - 2) * ((q + 1.0) / QUANTILES))];
        }
        return quantiles;
    }

    private static float[] towards(float[] row, int[] stars) {
        float[] towards = new float[stars.length];
        for (int i = 0; i < stars.length; i++) {
            towards[i] = row[stars[i]];
        }
        return towards;
    }

    /** Each code with the person most like it; those first for whom the reverse is true and who stand out most. */
    private static List<Star> best(float[][] codes, float[][] people) {
        double[] highest = new double[people.length];
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        List<Star> stars = new ArrayList<>();
        double[] margins = new double[codes.length];
        for (int code = 0; code < codes.length; code++) {
            Star first = new Star(code, -1, Double.NEGATIVE_INFINITY);
            double second = Double.NEGATIVE_INFINITY;
            for (int person = 0; person < people.length; person++) {
                double likeness = likeness(codes[code], people[person]);
                highest[person] = Math.max(highest[person], likeness);
                if (likeness > first.likeness()) {
                    second = first.likeness();
                    first = new Star(code, person, likeness);
                } else {
                    second = Math.max(second, likeness);
                }
            }
            stars.add(first);
            margins[code] = first.likeness() - second;
        }
        Comparator<Star> mutual = Comparator.comparing(star -> star.likeness() < highest[star.person()]);
        stars.sort(mutual.thenComparingDouble(star -> -margins[star.code()]));
        return stars;
    }

    /** The opposite of the mean squared difference. */
    private static float likeness(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            float difference = one[i] - other[i];
            sum -= difference * difference;
        }
        return sum / one.length;
    }
}
