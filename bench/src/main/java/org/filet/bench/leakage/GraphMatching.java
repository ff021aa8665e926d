package org.filet.bench.leakage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The strongest attack found on co-occurrence: whoever holds the register builds the same graph under a key of his own and
 * looks for the stored one in it. Every stored record has those people for candidates whose edges have the labels of its
 * own; belief propagation along the edges then weighs them, exact where the stored graph has no cycles. What the register
 * shows and the store does not counts too: each neighbour missing has to be one of those not stored.
 */
final class GraphMatching {

    /** Labels of more edges than this leave a guess of less than one in as many, and are not followed. */
    private static final int WIDEST = 5000;

    private static final int ROUNDS = 8;
    private static final double FLOOR = 1e-9;

    /** Whom the attacker takes a stored record for (-1: nobody in particular) and how sure he is. */
    record Guess(int person, double belief) {}

    private final SharedTokens register;
    private final SharedTokens stored;
    private final EdgesByLabel labels;
    private final double missing;
    private final double tolerated;
    private final int[][] candidates;
    private final double[][] beliefs;
    private final double[][] messages;

    /**
     * Prepares the attack.
     *
     * @param share how many of the register's people are stored, as far as two records can be compared: the attacker knows
     * @param tolerated share of a record's edges that may be wrong because the stored spelling is not the register's
     */
    GraphMatching(SharedTokens register, EdgesByLabel labels, SharedTokens stored, double share, double tolerated) {
        this.register = register;
        this.stored = stored;
        this.labels = labels;
        this.missing = Math.max(1 - share, 1e-3);
        this.tolerated = tolerated;
        candidates = new int[stored.records()][];
        beliefs = new double[stored.records()][];
        messages = new double[stored.edges()][];
    }

    List<Guess> run(Random random) {
        for (int record = 0; record < stored.records(); record++) {
            candidates[record] = ownCandidates(record);
        }
        for (int round = 0; round < 3; round++) {
            for (int record = 0; record < stored.records(); record++) {
                if (candidates[record] == null) {
                    candidates[record] = neighboursCandidates(record);
                }
            }
        }
        weigh();
        for (int round = 0; round < ROUNDS; round++) {
            for (int record = 0; record < stored.records(); record++) {
                hear(record);
            }
            weigh();
        }
        List<Guess> guesses = new ArrayList<>();
        for (int record = 0; record < stored.records(); record++) {
            guesses.add(guess(record, random));
        }
        return guesses;
    }

    private int[] ownCandidates(int record) {
        int rarest = WIDEST + 1;
        long label = 0;
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            long back = back(record, e);
            int count = labels.count(back);
            if (count > 0 && count < rarest) {
                rarest = count;
                label = back;
            }
        }
        return rarest > WIDEST ? null : fitting(record, labels.others(label));
    }

    private int[] neighboursCandidates(int record) {
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            int[] its = candidates[stored.other(e)];
            if (its != null) {
                long label = back(record, e);
                int[] reached = Arrays.stream(its)
                        .flatMap(c -> IntStream.range(register.first(c), register.first(c + 1))
                                .filter(edge -> register.label(edge) == label)
                                .map(register::other))
                        .sorted()
                        .distinct()
                        .toArray();
                if (reached.length > 0 && reached.length <= WIDEST) {
                    return fitting(record, reached);
                }
            }
        }
        return null;
    }

    /** Those whose edges have the labels of the record's edges, but for the share tolerated. */
    private int[] fitting(int record, int[] people) {
        int least = (int) Math.ceil((1 - tolerated) * stored.degree(record));
        int[] fitting = Arrays.stream(people)
                .filter(person -> labelsShared(record, person) >= least)
                .toArray();
        return fitting.length > 0 ? fitting : people;
    }

    private int labelsShared(int record, int person) {
        long[] its = new long[register.degree(person)];
        for (int i = 0; i < its.length; i++) {
            its[i] = register.label(register.first(person) + i);
        }
        int size = its.length;
        int shared = 0;
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            for (int i = 0; i < size; i++) {
                if (its[i] == stored.label(e)) {
                    its[i] = its[--size];
                    shared++;
                    break;
                }
            }
        }
        return shared;
    }

    /** The label of the edge seen from its other end. */
    private long back(int record, int edge) {
        int other = stored.other(edge);
        for (int e = stored.first(other); e < stored.first(other + 1); e++) {
            if (stored.other(e) == record) {
                return stored.label(e);
            }
        }
        throw new IllegalStateException("An edge has two ends");
    }

    private int backEdge(int record, int edge) {
        int other = stored.other(edge);
        int e = stored.first(other);
        while (stored.other(e) != record) {
            e++;
        }
        return e;
    }

    /** What the neighbours' beliefs say of each candidate: message e comes to the owner of edge e along it. */
    private void hear(int record) {
        if (candidates[record] == null) {
            return;
        }
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            double[] message = new double[candidates[record].length];
            int back = backEdge(record, e);
            double most = 0;
            for (int i = 0; i < message.length; i++) {
                message[i] = said(candidates[record][i], stored.label(e), stored.other(e), back);
                most = Math.max(most, message[i]);
            }
            for (int i = 0; i < message.length; i++) {
                message[i] = most == 0 ? 1 : Math.max(message[i] / most, FLOOR);
            }
            messages[e] = message;
        }
    }

    private double said(int person, long label, int neighbour, int back) {
        double sum = 0;
        for (int e = register.first(person); e < register.first(person + 1); e++) {
            if (register.label(e) == label) {
                sum += without(neighbour, register.other(e), messages[back]);
            }
        }
        return sum;
    }

    /** The neighbour's belief in a person, but for what it was told along this edge. */
    private double without(int neighbour, int person, double[] told) {
        int[] its = candidates[neighbour];
        if (its == null) {
            return weight(neighbour, person);
        }
        int place = Arrays.binarySearch(its, person);
        if (place < 0) {
            return 0;
        }
        return told == null ? beliefs[neighbour][place] : beliefs[neighbour][place] / told[place];
    }

    private double weight(int record, int person) {
        return Math.pow(missing, Math.max(0, register.degree(person) - stored.degree(record)));
    }

    private void weigh() {
        for (int record = 0; record < stored.records(); record++) {
            if (candidates[record] != null) {
                beliefs[record] = weighed(record);
            }
        }
    }

    private double[] weighed(int record) {
        double[] logs = new double[candidates[record].length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(weight(record, candidates[record][i]));
            for (int e = stored.first(record); e < stored.first(record + 1); e++) {
                logs[i] += messages[e] == null ? 0 : Math.log(messages[e][i]);
            }
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.max(Math.exp(logs[i] - most), FLOOR);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return logs;
    }

    private Guess guess(int record, Random random) {
        int[] its = candidates[record];
        if (its == null) {
            return new Guess(-1, 0);
        }
        double[] belief = beliefs[record];
        double most = Arrays.stream(belief).max().orElse(0);
        int[] best = IntStream.range(0, its.length)
                .filter(i -> belief[i] > most * (1 - 1e-6))
                .toArray();
        int chosen = best[random.nextInt(best.length)];
        return new Guess(its[chosen], belief[chosen]);
    }
}
