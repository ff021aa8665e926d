package org.filet.ledger;

/** Where the hashes of complete subtrees are read: {@code node(h, i)} covers the leaves {@code [i·2^h, (i+1)·2^h)}. */
@FunctionalInterface
public interface Nodes {

    /**
     * The root of a complete subtree.
     *
     * @throws Malformed where the source does not hold it
     */
    Hash node(int height, long index);
}
