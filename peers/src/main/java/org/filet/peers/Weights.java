package org.filet.peers;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * How often each level of each field occurs in pairs of one person (m) and in pairs taken at random (u). After
 * Fellegi and Sunter (1969): a pair's weight is the sum over its fields of log2(m / u). u is counted on random pairs;
 * m is learned by expectation and maximisation, with the share of true pairs held at the prior: learned on blocked
 * pairs that share comes out near 1 and ruins the cut.
 */
final class Weights {

    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int ROUNDS = 30;
    private static final long SEED = 20261125;

    private final List<Field> fields;
    private final double[][] m;
    private final double[][] u;

    private Weights(List<Field> fields) {
        this.fields = fields;
        this.m = new double[fields.size()][Field.LEVELS];
        this.u = new double[fields.size()][Field.LEVELS];
    }

    /**
     * Learns.
     *
     * @param patterns how many candidate pairs show each combination of levels, in the order of the fields
     * @param priorBits log2 of the odds against a pair taken at random
     */
    static Weights learn(Task task, List<Field> fields, Map<List<Integer>, Integer> patterns, double priorBits) {
        Weights weights = new Weights(fields);
        weights.countRandomPairs(task);
        for (double[] levels : weights.m) {
            System.arraycopy(new double[] {0.05, 0.1, 0.15, 0.35, 0.35}, 0, levels, 0, Field.LEVELS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            weights.maximise(patterns, priorBits);
        }
        return weights;
    }

    /** Bits for one field at one level; nothing when it is missing. */
    double bits(int field, int level) {
        return level == Field.MISSING ? 0 : log2(m[field][level] / u[field][level]);
    }

    /** Bits for equality in a value that this share of rows has. */
    double bitsOfValue(int field, int level, double share) {
        return log2(m[field][level] / share);
    }

    double bits(Collection<Integer> levels) {
        double bits = 0;
        int field = 0;
        for (int level : levels) {
            bits += bits(field++, level);
        }
        return bits;
    }

    private void countRandomPairs(Task task) {
        Random random = new Random(SEED);
        int rows = task.rows().size();
        Arrays.stream(u).forEach(levels -> Arrays.fill(levels, 0.5));
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int one = random.nextInt(rows);
            int other = random.nextInt(rows);
            if (task.isCandidate(one, other)) {
                for (int field = 0; field < fields.size(); field++) {
                    int level = fields.get(field)
                            .level(task.rows().get(one), task.rows().get(other));
                    if (level != Field.MISSING) {
                        u[field][level]++;
                    }
                }
            }
        }
        Arrays.stream(u).forEach(Weights::toShares);
    }

    private void maximise(Map<List<Integer>, Integer> patterns, double priorBits) {
        double[][] next = new double[fields.size()][Field.LEVELS];
        Arrays.stream(next).forEach(levels -> Arrays.fill(levels, 0.5));
        for (Map.Entry<List<Integer>, Integer> pattern : Set.copyOf(patterns.entrySet())) {
            double odds = Math.pow(2, bits(pattern.getKey()) - priorBits);
            double matches = pattern.getValue() * (odds / (1 + odds));
            for (int field = 0; field < fields.size(); field++) {
                int level = pattern.getKey().get(field);
                if (level != Field.MISSING) {
                    next[field][level] += matches;
                }
            }
        }
        for (int field = 0; field < fields.size(); field++) {
            toShares(next[field]);
            m[field] = next[field];
        }
    }

    private static void toShares(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= sum;
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
