package org.filet.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of many records in memory: the same join that a database makes, for evaluation and small sets.
 *
 * @param <K> what stands for a record
 */
public final class Index<K> {

    private record Value(long high, long low) {}

    private record Posting<K>(K record, short family) {}

    private final Map<Value, List<Posting<K>>> postings = new HashMap<>();

    public void add(K record, List<BlindToken> tokens) {
        for (BlindToken token : tokens) {
            postings.computeIfAbsent(new Value(token.high(), token.low()), v -> new ArrayList<>(1))
                    .add(new Posting<>(record, token.family()));
        }
    }

    /** For each record that shares a token with these: the families, of both sides, of the tokens shared. */
    public Map<K, Set<Short>> shared(List<BlindToken> tokens) {
        Map<K, Set<Short>> shared = new HashMap<>();
        for (BlindToken token : tokens) {
            for (Posting<K> posting : postings.getOrDefault(new Value(token.high(), token.low()), List.of())) {
                Set<Short> families = shared.computeIfAbsent(posting.record(), k -> new HashSet<>());
                families.add(token.family());
                families.add(posting.family());
            }
        }
        return shared;
    }
}
