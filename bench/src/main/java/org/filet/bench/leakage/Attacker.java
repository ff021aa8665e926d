package org.filet.bench.leakage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Holds the register and its graph, knows how many pointers there are, and has a copy of the token table. No key. */
final class Attacker {

    /**
     * What an attack brought.
     *
     * @param pointers stored
     * @param connected pointers that share a token with another pointer, all that the table shows
     * @param right pointers named rightly, one name each
     * @param sure pointers of which the attacker was more than nine tenths sure
     * @param sureAndRight those of them named rightly
     */
    record Outcome(int pointers, int connected, int right, int sure, int sureAndRight) {

        Proportion reidentified() {
            return new Proportion(right, pointers);
        }

        @Override
        public String toString() {
            return "%,d pointers, %.1f %% of them connected: %s named; sure of %,d, right in %,d"
                    .formatted(pointers, 100.0 * connected / pointers, reidentified(), sure, sureAndRight);
        }
    }

    private static final double SURE = 0.9;

    private final Stored register;
    private final SharedTokens graph;
    private final EdgesByLabel labels;

    Attacker(Stored register) {
        this.register = register;
        this.graph = SharedTokens.of(register);
        this.labels = new EdgesByLabel(graph);
    }

    double meanDegree() {
        return (double) graph.edges() / graph.records();
    }

    /**
     * Pointers of people chosen by chance, spelled as in the register, which is the attacker's best case.
     *
     * @param salts groups in which tokens rest ({@code org.filet.linkage.atrest}); 1 for stored as they are
     */
    Outcome attack(int pointers, int salts, long seed) {
        Random random = new Random(seed);
        int[] truth = chosen(random, pointers);
        Stored stored = register.some(truth, random.nextLong());
        return attack(salts == 1 ? stored : stored.salted(salts), truth, (double) pointers / salts, 0, random);
    }

    /** Pointers as their organisations wrote them, which need not be as the register has them. */
    Outcome attack(Stored stored, int[] truth, double tolerated, long seed) {
        return attack(stored, truth, truth.length, tolerated, new Random(seed));
    }

    private Outcome attack(Stored stored, int[] truth, double comparable, double tolerated, Random random) {
        SharedTokens seen = SharedTokens.of(stored);
        double share = comparable / register.records();
        List<GraphMatching.Guess> guesses = new GraphMatching(graph, labels, seen, share, tolerated).run(random);
        int connected = 0;
        int right = 0;
        int sure = 0;
        int sureAndRight = 0;
        for (int pointer = 0; pointer < truth.length; pointer++) {
            GraphMatching.Guess guess = guesses.get(pointer);
            int hit = guess.person() == truth[pointer] ? 1 : 0;
            connected += seen.degree(pointer) > 0 ? 1 : 0;
            right += hit;
            sure += guess.belief() > SURE ? 1 : 0;
            sureAndRight += guess.belief() > SURE ? hit : 0;
        }
        return new Outcome(truth.length, connected, right, sure, sureAndRight);
    }

    /** So many of the register's numbers, in a random order. */
    private int[] chosen(Random random, int number) {
        int[] all = IntStream.range(0, register.records()).toArray();
        for (int i = 0; i < number; i++) {
            int other = i + random.nextInt(all.length - i);
            int person = all[other];
            all[other] = all[i];
            all[i] = person;
        }
        return IntStream.range(0, number).map(i -> all[i]).toArray();
    }
}
