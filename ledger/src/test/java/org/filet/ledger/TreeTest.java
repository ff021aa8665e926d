package org.filet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree against the definition of RFC 6962 §2.1, written out; every proof of every size up to 70. */
class TreeTest {

    private static final int LARGEST = 70;
    private static final long SEED = 20261125;

    private final List<Hash> leaves = leaves();
    private final Tree tree = new Tree(
            (height, index) -> definition(leaves.subList((int) (index << height), (int) ((index + 1) << height))));

    @Test
    void the_root_is_that_of_the_definition_however_it_is_computed() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.root(size)).isEqualTo(definition(leaves.subList(0, size)));
            assertThat(frontier.root()).isEqualTo(tree.root(size));
            frontier.append(leaves.get(size));
        }
    }

    @Test
    void every_leaf_is_proved_in_every_tree_and_nowhere_else() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
                assertThat(proof.proves(leaves.get(index + 1), root)).isFalse();
                assertThat(proof.proves(leaves.get(index), tree.root(size + 1))).isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proved_to_begin_every_later_one_and_no_other() {
        for (int second = 1; second <= LARGEST; second++) {
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = tree.consistency(first, second);
                assertThat(proof.links(tree.root(first), tree.root(second))).isTrue();
                assertThat(proof.links(tree.root(first + 1), tree.root(second))).isFalse();
                assertThat(proof.links(tree.root(first), tree.root(second + 1))).isFalse();
            }
        }
    }

    @Test
    void a_proof_with_any_bit_changed_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            int size = 2 + random.nextInt(LARGEST - 1);
            int index = random.nextInt(size);
            InclusionProof proof = tree.inclusion(index, size);
            List<Hash> path = flipped(proof.path(), random);
            assertThat(new InclusionProof(index, size, path).proves(leaves.get(index), tree.root(size)))
                    .as("seed %d, step %d", SEED, i)
                    .isFalse();
        }
    }

    private static List<Hash> flipped(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        byte[] bytes = path.get(at).bytes();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        changed.set(at, Hash.of(bytes));
        return changed;
    }

    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(definition(leaves.subList(0, half)), definition(leaves.subList(half, leaves.size())));
    }

    private static List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i <= LARGEST + 1; i++) {
            leaves.add(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return leaves;
    }
}
