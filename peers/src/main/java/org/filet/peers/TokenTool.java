package org.filet.peers;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Index;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;

/** Our own: blind tokens of names and date of birth, whatever else the row holds. */
record TokenTool() implements Tool {

    private static final byte[] SECRET = "a secret of the bench, not of anyone".getBytes(StandardCharsets.UTF_8);
    private static final double MOST_BITS = 48;
    private static final double RESOLUTION = 0.01;

    @Override
    public String name() {
        return "Filet, blind tokens (names, date of birth)";
    }

    @Override
    public Scored link(Task task) {
        Encoder encoder = new Encoder(new HmacPrf(SECRET));
        Index<Integer> index = new Index<>();
        Map<Couple, Double> pairs = new HashMap<>();
        Map<Set<Short>, Double> known = new HashMap<>();
        for (int row = 0; row < task.rows().size(); row++) {
            int at = row;
            var tokens = encoder.encode(person(task.rows().get(row)));
            if (!task.isAcross() || row >= task.left()) {
                index.shared(tokens)
                        .forEach((earlier, families) ->
                                pairs.put(Couple.of(earlier, at), known.computeIfAbsent(families, TokenTool::bits)));
            }
            if (!task.isAcross() || row < task.left()) {
                index.add(row, tokens);
            }
        }
        pairs.values().removeIf(bits -> bits == 0);
        return Scored.withCut(pairs, Priors.bits(task));
    }

    private static Person person(Row row) {
        return new Person(row.given(), row.surname(), PartialDate.parse(row.born()));
    }

    /** The library keeps its score to itself: the highest prior at which it still reports the pair. */
    private static double bits(Set<Short> families) {
        double low = 0;
        double high = MOST_BITS;
        while (high - low > RESOLUTION) {
            double middle = (low + high) / 2;
            boolean reported = new Scorer(prior(middle)).tier(families) != Tier.NONE;
            low = reported ? middle : low;
            high = reported ? high : middle;
        }
        return low;
    }

    private static Prior prior(double bits) {
        return new Prior(1, 1 / (Math.pow(2, bits) + 1));
    }
}
