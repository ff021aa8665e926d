package org.filet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {

    private static final String ORIGIN = "filet.example/journal";
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Signer LOG = signer(ORIGIN, KeyType.ED25519);
    private static final Signer CLASSIC = signer("voisin.example/temoin", KeyType.ED25519_COSIGNATURE);
    private static final Signer NEW = signer("voisin.example/temoin", KeyType.ML_DSA_44_COSIGNATURE);

    private final Remembered memory = new Remembered();
    private final Witness witness = new Witness(
            Map.of(ORIGIN, List.of(LOG.verifier())), List.of(CLASSIC, NEW), memory, Clock.fixed(NOON, ZoneOffset.UTC));
    private final List<Hash> leaves = new ArrayList<>();
    private final Tree tree = new Tree((height, index) -> {
        Frontier frontier = new Frontier();
        leaves.subList((int) (index << height), (int) ((index + 1) << height)).forEach(frontier::append);
        return frontier.root();
    });

    @Test
    void growth_is_cosigned_with_every_key_and_remembered() {
        grow(5);
        Witness.Answer first = ask(LOG, 0, 5);
        assertThat(first.status()).isEqualTo(200);
        grow(12);
        Witness.Answer second = ask(LOG, 5, 12);
        assertThat(second.status()).isEqualTo(200);
        String text = text(12);
        List<NoteSignature> signatures = SignedNote.parseLines(second.body());
        assertThat(CLASSIC.verifier().verify(text, signatures.get(0))).contains(NOON);
        assertThat(NEW.verifier().verify(text, signatures.get(1))).contains(NOON);
        assertThat(memory.last(ORIGIN)).contains(Checkpoint.parse(text));
    }

    @Test
    void a_log_that_is_not_known_is_not_found() {
        String text = new Checkpoint("autre.example/journal", 0, Hash.EMPTY).text();
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text, NOON)));
        assertThat(witness.addCheckpoint("old 0\n\n" + note).status()).isEqualTo(404);
    }

    @Test
    void a_head_that_the_log_has_not_signed_is_forbidden() {
        grow(5);
        assertThat(ask(signer(ORIGIN, KeyType.ED25519), 0, 5).status()).isEqualTo(403);
        assertThat(memory.last(ORIGIN)).isEmpty();
    }

    @Test
    void a_log_restored_from_an_old_copy_is_told_the_size_it_had() {
        grow(12);
        ask(LOG, 0, 12);
        Witness.Answer answer = ask(LOG, 5, 8);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("12\n");
        assertThat(memory.last(ORIGIN).orElseThrow().size()).isEqualTo(12);
    }

    @Test
    void two_roots_are_never_signed_for_one_size() {
        grow(5);
        ask(LOG, 0, 5);
        leaves.set(2, Hash.leaf(new byte[] {99}));
        assertThat(ask(LOG, 5, 5).status()).isEqualTo(409);
        assertThat(ask(LOG, 0, 5).status()).isEqualTo(409);
    }

    @Test
    void a_history_that_was_rewritten_is_not_processed() {
        grow(5);
        ask(LOG, 0, 5);
        leaves.set(2, Hash.leaf(new byte[] {99}));
        grow(9);
        assertThat(ask(LOG, 5, 9).status()).isEqualTo(422);
        assertThat(memory.last(ORIGIN).orElseThrow().size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old\n\n", "old -1\n\n", "old 01\n\n", "new 0\n\n", "old 0\nAAAA\n\n", "old 0\n"})
    void what_is_not_a_request_is_a_bad_one(String start) {
        grow(1);
        assertThat(witness.addCheckpoint(start + note(LOG, 1)).status()).isEqualTo(400);
    }

    @Test
    void an_old_size_above_the_size_is_a_bad_request() {
        grow(5);
        assertThat(witness.addCheckpoint("old 6\n\n" + note(LOG, 5)).status()).isEqualTo(400);
    }

    private void grow(int to) {
        while (leaves.size() < to) {
            leaves.add(Hash.leaf(new byte[] {(byte) leaves.size()}));
        }
    }

    private Witness.Answer ask(Signer signer, int old, int size) {
        return witness.addCheckpoint(Witness.request(tree.consistency(old, size), note(signer, size)));
    }

    private SignedNote note(Signer signer, int size) {
        return new SignedNote(text(size), List.of(signer.sign(text(size), NOON)));
    }

    private String text(int size) {
        return new Checkpoint(ORIGIN, size, tree.root(size)).text();
    }

    private static Signer signer(String name, KeyType type) {
        return new Signer(name, type, Signer.newPair(type));
    }

    private static final class Remembered implements Witness.Memory {

        private final Map<String, Checkpoint> heads = new ConcurrentHashMap<>();

        @Override
        public Optional<Checkpoint> last(String origin) {
            return Optional.ofNullable(heads.get(origin));
        }

        @Override
        public void remember(Checkpoint head) {
            heads.put(head.origin(), head);
        }
    }
}
