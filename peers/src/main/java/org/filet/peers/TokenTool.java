package org.filet.peers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Index;
import org.filet.linkage.NameRarity;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;
import org.filet.linkage.Weights;

/**
 * Our own: blind tokens of names and date of birth, whatever else the row holds.
 *
 * @param ownChance as a comparison of files on one machine does it: which names are rare, and how often people agree by
 *     chance, are seen among these people; else as the platform does it, with the weights and names of Québec's youth
 */
record TokenTool(boolean ownChance) implements Tool {

    private static final int SAMPLE = 5_000;

    private static final byte[] SECRET = "a secret of the bench, not of anyone".getBytes(StandardCharsets.UTF_8);
    private static final double MOST_BITS = 48;
    private static final double RESOLUTION = 0.01;

    @Override
    public String name() {
        return "Filet, blind tokens" + (ownChance ? ", chance of these files" : ", as the platform weighs them");
    }

    @Override
    public Scored link(Task task) {
        List<Person> people = task.rows().stream().map(TokenTool::person).toList();
        NameRarity table = ownChance ? NameRarity.of(people) : NameRarity.quebec();
        Weights weights = ownChance ? Weights.standard().among(sample(people), table) : Weights.standard();
        Encoder encoder = new Encoder(new HmacPrf(SECRET), table);
        Index<Integer> index = new Index<>();
        Map<Couple, Double> pairs = new HashMap<>();
        Map<Set<Short>, Double> known = new HashMap<>();
        for (int row = 0; row < task.rows().size(); row++) {
            int at = row;
            var tokens = encoder.encode(people.get(row));
            if (!task.isAcross() || row >= task.left()) {
                index.shared(tokens)
                        .forEach((earlier, families) -> pairs.put(
                                Couple.of(earlier, at), known.computeIfAbsent(families, f -> bits(f, weights))));
            }
            if (!task.isAcross() || row < task.left()) {
                index.add(row, tokens);
            }
        }
        pairs.values().removeIf(bits -> bits == 0);
        return Scored.withCut(pairs, Priors.bits(task));
    }

    private static List<Person> sample(List<Person> people) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
    }

    private static Person person(Row row) {
        return new Person(row.given(), row.surname(), PartialDate.parse(row.born()));
    }

    /** The library keeps its score to itself: the highest prior at which it still reports the pair. */
    private static double bits(Set<Short> families, Weights weights) {
        double low = 0;
        double high = MOST_BITS;
        while (high - low > RESOLUTION) {
            double middle = (low + high) / 2;
            boolean reported = new Scorer(prior(middle), weights).tier(families) != Tier.NONE;
            low = reported ? middle : low;
            high = reported ? high : middle;
        }
        return low;
    }

    private static Prior prior(double bits) {
        return new Prior(1, 1 / (Math.pow(2, bits) + 1));
    }
}
