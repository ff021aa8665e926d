package org.filet.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.Evidence;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Index;
import org.filet.linkage.Person;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;

/** The same question asked of the library's own index: what the job must answer too, to the last pair. */
final class InMemory {

    record Match(String left, String right, Tier tier, Set<Evidence> evidence) {}

    private record Value(long high, long low) {}

    private final Encoder encoder;
    private final Scorer scorer;
    private final int cap;
    private int capped;

    InMemory(byte[] secret, Prior prior, int cap) {
        this.encoder = new Encoder(new HmacPrf(secret));
        this.scorer = new Scorer(prior);
        this.cap = cap;
    }

    /** How many values the last question left out. */
    int capped() {
        return capped;
    }

    Set<Match> across(Map<String, Person> left, Map<String, Person> right) {
        Map<String, List<BlindToken>> one = encode(left);
        Map<String, List<BlindToken>> other = encode(right);
        Set<Value> heavy = heavy(one);
        heavy.addAll(heavy(other));
        capped = heavy.size();
        Index<String> index = new Index<>();
        one.forEach((id, tokens) -> index.add(id, without(heavy, tokens)));
        Set<Match> found = new HashSet<>();
        other.forEach((id, tokens) -> index.shared(without(heavy, tokens))
                .forEach((earlier, families) -> judge(earlier, id, families, found)));
        return found;
    }

    /** Pairs in the order of the map. */
    Set<Match> within(Map<String, Person> people) {
        Map<String, List<BlindToken>> encoded = encode(people);
        Set<Value> heavy = heavy(encoded);
        capped = heavy.size();
        Index<String> index = new Index<>();
        Set<Match> found = new HashSet<>();
        people.keySet().forEach(id -> {
            List<BlindToken> tokens = without(heavy, encoded.getOrDefault(id, List.of()));
            index.shared(tokens).forEach((earlier, families) -> judge(earlier, id, families, found));
            index.add(id, tokens);
        });
        return found;
    }

    private void judge(String left, String right, Set<Short> families, Set<Match> found) {
        Tier tier = scorer.tier(families);
        if (tier != Tier.NONE) {
            found.add(new Match(left, right, tier, scorer.evidence(families)));
        }
    }

    private Map<String, List<BlindToken>> encode(Map<String, Person> people) {
        Map<String, List<BlindToken>> encoded = new HashMap<>();
        people.forEach((id, person) -> encoded.put(id, encoder.encode(person)));
        return encoded;
    }

    private Set<Value> heavy(Map<String, List<BlindToken>> encoded) {
        Map<Value, Integer> counts = new HashMap<>();
        encoded.values().forEach(tokens -> tokens.forEach(token -> counts.merge(value(token), 1, Integer::sum)));
        counts.values().removeIf(count -> count <= cap);
        return new HashSet<>(counts.keySet());
    }

    private static List<BlindToken> without(Set<Value> heavy, List<BlindToken> tokens) {
        List<BlindToken> kept = new ArrayList<>(tokens);
        kept.removeIf(token -> heavy.contains(value(token)));
        return kept;
    }

    private static Value value(BlindToken token) {
        return new Value(token.high(), token.low());
    }
}
