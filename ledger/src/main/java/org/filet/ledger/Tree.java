package org.filet.ledger;

import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962 over stored nodes: its root at any size, and its proofs. */
public final class Tree {

    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Root of the first {@code size} leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /** Proof that the leaf at {@code index} is among the first {@code size}. */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " among " + size);
        }
        List<Hash> path = new ArrayList<>();
        includes(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /** Proof that the first {@code first} leaves are the beginning of the first {@code second}. */
    public ConsistencyProof consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("No tree of " + first + " before one of " + second);
        }
        List<Hash> path = new ArrayList<>();
        if (first > 0 && first < second) {
            extendsFrom(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private void includes(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            includes(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            includes(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** SUBPROOF of RFC 6962 §2.1.2; {@code known} while the earlier root is a subtree the verifier has. */
    private void extendsFrom(long first, long from, long to, boolean known, List<Hash> path) {
        if (first == to) {
            if (!known) {
                path.add(range(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (first <= middle) {
            extendsFrom(first, from, middle, known, path);
            path.add(range(middle, to));
        } else {
            extendsFrom(first, middle, to, false, path);
            path.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int height = Long.numberOfTrailingZeros(size);
            return nodes.node(height, from >> height);
        }
        long middle = from + half(size);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below the size. */
    private static long half(long size) {
        return Long.highestOneBit(size - 1);
    }
}
