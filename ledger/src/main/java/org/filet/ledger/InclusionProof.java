package org.filet.ledger;

import java.util.List;

/**
 * That a leaf is in a tree: the sibling hashes from the leaf up, RFC 6962 §2.1.1; checked as in RFC 9162 §2.1.3.2.
 *
 * @param index place of the leaf, from 0
 * @param size number of leaves of the tree, above {@code index}
 * @param path sibling hashes, the leaf's own first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf is at the index of the tree with this root. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                // A right edge without a sibling at this height goes up until it has one.
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
