package org.filet.ledger;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: enough to append and to know the root, in memory logarithmic in its size. */
public final class Frontier {

    /** Complete subtrees, the largest first; their heights are the bits of the size. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        Hash hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Hash.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** Puts a complete subtree at the right edge; from the highest to the lowest, on an empty frontier. */
    void restore(int height, Hash subtree) {
        subtrees.add(subtree);
        size += 1L << height;
    }

    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.node(subtrees.get(i), root);
        }
        return root;
    }
}
