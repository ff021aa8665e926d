package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.filet.linkage.Encoder;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.junit.jupiter.api.Test;

/** A client and three holders in one process, some of them failing. */
class OprfClientTest {

    private static final List<byte[]> INPUTS =
            Stream.of("", "tremblay", "gagnon").map(OprfClientTest::bytes).toList();

    private final SplitKey key = SplitKey.deal(1, new SecureRandom());
    private final SplitKey otherKey = SplitKey.deal(1, new SecureRandom());
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());

    /** A holder whose answers, or whose silence, the test decides. */
    private record Bent(KeyHolder honest, UnaryOperator<byte[]> bend) implements KeyHolder {
        @Override
        public int number() {
            return honest.number();
        }

        @Override
        public byte[] evaluate(byte[] request) throws IOException {
            return bend.apply(honest.evaluate(request));
        }
    }

    @Test
    void any_two_holders_give_what_the_whole_key_gives() {
        List<String> expected = hex(client(holder(1), holder(2), holder(3)).evaluate(INPUTS));
        assertThat(hex(client(holder(1), holder(2)).evaluate(INPUTS))).isEqualTo(expected);
        assertThat(hex(client(holder(3), holder(2)).evaluate(INPUTS))).isEqualTo(expected);
        assertThat(hex(client(holder(1), holder(3)).evaluate(INPUTS))).isEqualTo(expected);
        assertThat(expected)
                .doesNotHaveDuplicates()
                .allSatisfy(o -> assertThat(o).hasSize(64));
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_asked_is_nothing_answered() {
        assertThat(client(holder(1), holder(2)).evaluate(List.of())).isEmpty();
    }

    @Test
    void the_encoder_encodes_through_it() {
        Encoder encoder = new Encoder(client(holder(1), holder(2), holder(3)));
        Person person = new Person("Maëlle", "Gagnon-Tremblay", new PartialDate(2010, 4, 17));
        assertThat(encoder.encode(person)).hasSize(Encoder.TOKENS).containsAnyElementsOf(encoder.encode(person));
    }

    @Test
    void a_holder_that_is_down_is_named_and_replaced() {
        KeyHolder down = new Bent(holder(2), answer -> {
            throw new IllegalStateException("down");
        });
        isReplaced(down, Fault.Kind.DOWN);
    }

    @Test
    void a_holder_that_does_not_come_to_an_end_is_replaced() {
        CountDownLatch over = new CountDownLatch(1);
        KeyHolder slow = new Bent(holder(2), answer -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answer;
        });
        List<KeyHolder> holders = List.of(slow, holder(3), holder(1));
        OprfClient client =
                new OprfClient(key.publicKeys(), holders, InstantSource.system(), Duration.ofSeconds(10), faults::add);
        assertThat(client.evaluate(INPUTS)).hasSize(INPUTS.size());
        over.countDown();
        assertThat(faults).containsExactly(new Fault(2, Fault.Kind.DOWN));
    }

    @Test
    void a_wrong_key_is_forgery() {
        isReplaced(holder(otherKey, 2), Fault.Kind.FORGED);
    }

    @Test
    void a_swapped_element_is_forgery() {
        isReplaced(new Bent(holder(2), bend(answer -> Collections.swap(answer, 0, 1))), Fault.Kind.FORGED);
    }

    @Test
    void a_changed_element_is_forgery() {
        isReplaced(new Bent(holder(2), bend(answer -> answer.set(2, Point.BASE))), Fault.Kind.FORGED);
    }

    @Test
    void a_forged_proof_is_forgery() {
        KeyHolder forger = new Bent(holder(2), message -> {
            Answer.Evaluated answer = (Answer.Evaluated) Answer.parse(message);
            Proof proof = new Proof(
                    answer.proof().challenge(), answer.proof().response().plus(Scalar.of(1)));
            return new Answer.Evaluated(2, 1, answer.id(), answer.elements(), proof).encoded();
        });
        isReplaced(forger, Fault.Kind.FORGED);
    }

    @Test
    void a_batch_of_another_size_is_a_mismatch() {
        isReplaced(new Bent(holder(2), bend(List::removeLast)), Fault.Kind.MISMATCHED);
    }

    @Test
    void an_answer_to_another_request_is_a_mismatch() {
        byte[][] first = new byte[1][];
        KeyHolder repeating = new Bent(holder(2), answer -> {
            first[0] = first[0] == null ? answer : first[0];
            return first[0];
        });
        client(repeating, holder(3)).evaluate(INPUTS);
        isReplaced(repeating, Fault.Kind.MISMATCHED);
    }

    @Test
    void noise_is_unreadable() {
        isReplaced(new Bent(holder(2), answer -> new byte[] {1, 2, 3}), Fault.Kind.UNREADABLE);
    }

    @Test
    void one_holder_is_no_quorum_and_the_failing_are_named() {
        KeyHolder noise = new Bent(holder(2), answer -> new byte[0]);
        assertThatExceptionOfType(NoQuorum.class)
                .isThrownBy(() -> client(noise, holder(1), holder(otherKey, 3)).evaluate(INPUTS))
                .satisfies(e -> assertThat(e.faults()).extracting(Fault::holder).containsExactlyInAnyOrder(2, 3));
    }

    @Test
    void an_old_epoch_is_refused_once_it_is_retired() {
        SplitKey next = SplitKey.deal(2, new SecureRandom());
        ShareHolder[] holders = {holder(1), holder(2), holder(3)};
        for (ShareHolder holder : holders) {
            holder.hold(next.shares().get(holder.number() - 1));
        }
        OprfClient old = client(holders);
        OprfClient present = new OprfClient(
                next.publicKeys(), List.of(holders), InstantSource.system(), Duration.ofSeconds(20), faults::add);
        assertThat(hex(old.evaluate(INPUTS))).doesNotContainAnyElementsOf(hex(present.evaluate(INPUTS)));
        for (ShareHolder holder : holders) {
            holder.retire(1);
        }
        assertThat(present.evaluate(INPUTS)).hasSize(3);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> old.evaluate(INPUTS))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.EPOCH_RETIRED));
        assertThat(key.shares())
                .allSatisfy(share -> assertThat(share.isDestroyed()).isTrue());
    }

    /** The failing holder is asked first; the outputs are right all the same and the fault is its own. */
    private void isReplaced(KeyHolder failing, Fault.Kind kind) {
        List<String> expected = hex(client(holder(1), holder(3)).evaluate(INPUTS));
        faults.clear();
        assertThat(hex(client(failing, holder(1), holder(3)).evaluate(INPUTS))).isEqualTo(expected);
        assertThat(faults).containsExactly(new Fault(failing.number(), kind));
    }

    private static UnaryOperator<byte[]> bend(Consumer<List<Point>> change) {
        return message -> {
            Answer.Evaluated answer = (Answer.Evaluated) Answer.parse(message);
            List<Point> elements = new ArrayList<>(answer.elements());
            change.accept(elements);
            return new Answer.Evaluated(answer.holder(), answer.epoch(), answer.id(), elements, answer.proof())
                    .encoded();
        };
    }

    private ShareHolder holder(int number) {
        return holder(key, number);
    }

    private static ShareHolder holder(SplitKey key, int number) {
        ShareHolder holder = new ShareHolder(number, InstantSource.system());
        holder.hold(key.shares().get(number - 1));
        return holder;
    }

    private OprfClient client(KeyHolder... holders) {
        return new OprfClient(
                key.publicKeys(), List.of(holders), InstantSource.system(), Duration.ofSeconds(20), faults::add);
    }

    private static List<String> hex(List<byte[]> outputs) {
        return outputs.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
