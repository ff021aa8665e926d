package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parsers take and what they do not. */
class MessagesTest {

    private static final int FIRST_ELEMENT = RequestHeader.LENGTH;

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_request_is_read_as_it_was_written() {
        Request request = request(3);
        assertThat(Request.parse(request.encoded())).isEqualTo(request);
        assertThat(RequestHeader.parse(request.encoded())).isEqualTo(request.header());
        assertThat(request.encoded()).hasSize(30 + 3 * 33);
    }

    @Test
    void the_largest_batch_is_read_and_one_more_is_not() {
        assertThat(Request.parse(request(RequestHeader.MOST).encoded()).elements())
                .hasSize(RequestHeader.MOST);
        malformed(() -> Request.parse(request(RequestHeader.MOST + 1).encoded()));
    }

    @Test
    void an_answer_is_read_as_it_was_written() {
        Answer answer = answer(2);
        assertThat(Answer.parse(answer.encoded())).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void a_refusal_is_read_as_it_was_written(Refusal refusal) {
        Answer answer = new Answer.Refused(3, 65_535, new RequestId(1, 2), refusal);
        assertThat(Answer.parse(answer.encoded())).isEqualTo(answer);
    }

    @Test
    void anything_longer_or_shorter_is_malformed() {
        for (byte[] message : List.of(request(2).encoded(), answer(2).encoded())) {
            for (int length = 0; length < message.length + 40; length++) {
                byte[] other = Arrays.copyOf(message, length);
                if (length != message.length) {
                    malformed(() -> Request.parse(other));
                    malformed(() -> Answer.parse(other));
                    malformed(() -> RequestHeader.parse(other));
                }
            }
        }
    }

    @Test
    void another_version_kind_epoch_or_size_is_malformed() {
        for (int[] change : new int[][] {{0, 2}, {1, 'A'}, {3, 0}, {4, 0x7f}, {29, 0}, {28, 0xff}}) {
            byte[] message = request(1).encoded();
            message[change[0]] = (byte) change[1];
            malformed(() -> Request.parse(message));
        }
    }

    @Test
    void infinity_other_forms_and_points_off_the_curve_are_malformed() {
        byte[] offTheCurve = new byte[33];
        offTheCurve[0] = 2;
        offTheCurve[32] = 1;
        byte[] hybrid = Point.BASE.encoded();
        hybrid[0] = 6;
        byte[] uncompressed = Arrays.copyOf(Point.BASE.uncompressed(), 33);
        for (byte[] element : List.of(new byte[33], offTheCurve, hybrid, uncompressed)) {
            byte[] message = request(1).encoded();
            System.arraycopy(element, 0, message, FIRST_ELEMENT, element.length);
            malformed(() -> Request.parse(message));
        }
    }

    @Test
    void abscissas_and_scalars_have_one_form() {
        byte[] element = new byte[33];
        element[0] = 2;
        BigInteger five = BigInteger.valueOf(5);
        element[32] = 5;
        assertThat(Point.decode(element).encoded()).isEqualTo(element);
        System.arraycopy(Field.PRIME.add(five).toByteArray(), 1, element, 1, 32);
        malformed(() -> Point.decode(element));
        byte[] order = Arrays.copyOfRange(Scalar.ORDER.toByteArray(), 1, 33);
        malformed(() -> Scalar.decode(order));
    }

    @Test
    void elements_of_answers_are_checked_and_their_proof_too() {
        byte[] infinite = answer(1).encoded();
        Arrays.fill(infinite, 23, 56, (byte) 0);
        malformed(() -> Answer.parse(infinite));
        byte[] beyond = answer(1).encoded();
        Arrays.fill(beyond, 56, 88, (byte) 0xff);
        malformed(() -> Answer.parse(beyond));
    }

    private static void malformed(ThrowingCallable parse) {
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(parse);
    }

    private Request request(int size) {
        RequestHeader header = new RequestHeader(7, Instant.ofEpochSecond(1_800_000_000), new RequestId(3, 4), size);
        return new Request(header, new ArrayList<>(Collections.nCopies(size, Point.BASE)));
    }

    private Answer answer(int size) {
        Proof proof = new Proof(Scalar.random(random), Scalar.random(random));
        return new Answer.Evaluated(1, 7, new RequestId(5, 6), Collections.nCopies(size, Point.BASE), proof);
    }
}
