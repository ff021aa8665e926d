package org.filet.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree is the beginning of another: RFC 6962 §2.1.2, checked as in RFC 9162 §2.1.4.2. Nothing can be proved to
 * begin with an empty tree but the empty tree itself.
 *
 * @param first number of leaves of the earlier tree
 * @param second number of leaves of the later tree
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the tree with the second root only adds leaves to the one with the first. */
    public boolean links(Hash firstRoot, Hash secondRoot) {
        if (first < 0 || first > second || (first == 0 && second > 0)) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot) && (first > 0 || firstRoot.equals(Hash.EMPTY));
        }
        if (path.isEmpty()) {
            return false;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(firstRoot);
        }
        return climb(hashes, firstRoot, secondRoot);
    }

    private boolean climb(List<Hash> hashes, Hash firstRoot, Hash secondRoot) {
        int up = Long.numberOfTrailingZeros(~(first - 1));
        long node = (first - 1) >> up;
        long last = (second - 1) >> up;
        Hash earlier = hashes.getFirst();
        Hash later = earlier;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Hash.node(sibling, earlier);
                later = Hash.node(sibling, later);
                int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= skip;
                last >>= skip;
            } else {
                later = Hash.node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
    }
}
