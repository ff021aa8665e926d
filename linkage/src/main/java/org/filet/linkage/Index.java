package org.filet.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of many records in memory: the same join that a database makes, for evaluation and small sets. Exact,
 * unless a cap is given; what a cap leaves out is always said.
 *
 * @param <K> what stands for a record
 */
public final class Index<K> {

    /**
     * What shares a token with a query.
     *
     * @param families for each record the families, of both sides, of the tokens shared
     * @param capped tokens of the query that more records have than the cap allows: not looked up, so that a record
     *     which shares only these is not among those found
     */
    public record Found<K>(Map<K, Set<Short>> families, List<BlindToken> capped) {}

    private record Value(long high, long low) {}

    private record Posting<K>(K record, short family) {}

    private final Map<Value, List<Posting<K>>> postings = new HashMap<>();
    private final int cap;

    /** Without a cap. */
    public Index() {
        this(Integer.MAX_VALUE);
    }

    /**
     * With a cap.
     *
     * @param cap how many records may have a token before it is no longer looked up, at least 1
     */
    public Index(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("A cap of postings is at least 1");
        }
        this.cap = cap;
    }

    public void add(K record, List<BlindToken> tokens) {
        for (BlindToken token : tokens) {
            postings.computeIfAbsent(new Value(token.high(), token.low()), v -> new ArrayList<>(1))
                    .add(new Posting<>(record, token.family()));
        }
    }

    /** For each record that shares a token with these: the families, of both sides, of the tokens shared. */
    public Map<K, Set<Short>> shared(List<BlindToken> tokens) {
        return find(tokens).families();
    }

    /** As {@link #shared}, and which tokens were left out for the cap. */
    public Found<K> find(List<BlindToken> tokens) {
        Map<K, Set<Short>> families = new HashMap<>();
        List<BlindToken> capped = new ArrayList<>();
        for (BlindToken token : tokens) {
            List<Posting<K>> found = postings.getOrDefault(new Value(token.high(), token.low()), List.of());
            if (found.size() > cap) {
                capped.add(token);
                continue;
            }
            for (Posting<K> posting : found) {
                Set<Short> shared = families.computeIfAbsent(posting.record(), k -> new HashSet<>());
                shared.add(token.family());
                shared.add(posting.family());
            }
        }
        return new Found<>(families, List.copyOf(capped));
    }
}
