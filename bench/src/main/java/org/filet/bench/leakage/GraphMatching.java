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
    private static final int[] ANYONE = {};
    private static final double[] SILENCE = {};
    private static final double FORGOTTEN = 1e-5;

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
    private final int[] backs;

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
        Arrays.fill(candidates, ANYONE);
        Arrays.fill(beliefs, SILENCE);
        Arrays.fill(messages, SILENCE);
        backs = backs(stored);
    }

    List<Guess> run(Random random) {
        for (int record = 0; record < stored.records(); record++) {
            candidates[record] = ownCandidates(record);
        }
        for (int round = 0; round < 3; round++) {
            for (int record = 0; record < stored.records(); record++) {
                if (candidates[record].length == 0) {
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
            long back = stored.label(backs[e]);
            int count = labels.count(back);
            if (count > 0 && count < rarest) {
                rarest = count;
                label = back;
            }
        }
        return rarest > WIDEST ? ANYONE : fitting(record, labels.others(label));
    }

    private int[] neighboursCandidates(int record) {
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            int[] its = candidates[stored.other(e)];
            if (its.length > 0) {
                long label = stored.label(backs[e]);
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
        return ANYONE;
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

    /** The same edge as its other end has it. */
    private static int[] backs(SharedTokens graph) {
        int[] backs = new int[graph.edges()];
        for (int record = 0; record < graph.records(); record++) {
            for (int e = graph.first(record); e < graph.first(record + 1); e++) {
                int back = graph.first(graph.other(e));
                while (graph.other(back) != record) {
                    back++;
                }
                backs[e] = back;
            }
        }
        return backs;
    }

    /** What the neighbours' beliefs say of each candidate: message e comes to the owner of edge e along it. */
    private void hear(int record) {
        if (candidates[record].length == 0) {
            return;
        }
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            double[] message = new double[candidates[record].length];
            double most = 0;
            for (int i = 0; i < message.length; i++) {
                message[i] = said(candidates[record][i], stored.label(e), stored.other(e), backs[e]);
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
        if (its.length == 0) {
            return weight(neighbour, person);
        }
        int place = Arrays.binarySearch(its, person);
        if (place < 0) {
            return 0;
        }
        return told.length == 0 ? beliefs[neighbour][place] : beliefs[neighbour][place] / told[place];
    }

    private double weight(int record, int person) {
        return Math.pow(missing, Math.max(0, register.degree(person) - stored.degree(record)));
    }

    private void weigh() {
        for (int record = 0; record < stored.records(); record++) {
            if (candidates[record].length > 0) {
                beliefs[record] = weighed(record);
                prune(record);
            }
        }
    }

    /** Forgets whom hardly anything speaks for any more. */
    private void prune(int record) {
        double[] belief = beliefs[record];
        double least = Arrays.stream(belief).max().orElse(0) * FORGOTTEN;
        int[] kept =
                IntStream.range(0, belief.length).filter(i -> belief[i] > least).toArray();
        if (kept.length == belief.length) {
            return;
        }
        int[] people = candidates[record];
        candidates[record] = Arrays.stream(kept).map(i -> people[i]).toArray();
        beliefs[record] = chosen(belief, kept);
        for (int e = stored.first(record); e < stored.first(record + 1); e++) {
            messages[e] = messages[e].length == 0 ? SILENCE : chosen(messages[e], kept);
        }
    }

    private static double[] chosen(double[] of, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> of[i]).toArray();
    }

    private double[] weighed(int record) {
        double[] logs = new double[candidates[record].length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(weight(record, candidates[record][i]));
            for (int e = stored.first(record); e < stored.first(record + 1); e++) {
                logs[i] += messages[e].length == 0 ? 0 : Math.log(messages[e][i]);
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
        if (its.length == 0) {
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
