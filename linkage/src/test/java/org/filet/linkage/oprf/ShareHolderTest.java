package org.filet.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One holder, asked rightly and wrongly. */
class ShareHolderTest {

    private static final Instant START = Instant.parse("2026-09-01T02:00:00Z");

    private final SplitKey key = SplitKey.deal(5, new SecureRandom());
    private Instant now = START;
    private final ShareHolder holder = new ShareHolder(1, () -> now);

    ShareHolderTest() {
        holder.hold(key.shares().getFirst());
    }

    @Test
    void a_request_is_answered_once() {
        byte[] request = request(5, 1, START.plusSeconds(60));
        assertThat(Answer.parse(holder.evaluate(request))).isInstanceOf(Answer.Evaluated.class);
        assertThat(refusal(request)).isEqualTo(Refusal.REPLAYED);
        now = now.plusSeconds(61);
        assertThat(refusal(request)).isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void a_life_that_is_over_or_too_long_is_refused() {
        assertThat(refusal(request(5, 1, START))).isEqualTo(Refusal.EXPIRED);
        assertThat(refusal(request(5, 2, START.plus(ShareHolder.LONGEST_LIFE).plusSeconds(1))))
                .isEqualTo(Refusal.EXPIRED);
    }

    @Test
    void epochs_before_its_newest_are_retired_and_later_ones_unknown() {
        assertThat(refusal(request(4, 1, START.plusSeconds(60)))).isEqualTo(Refusal.EPOCH_RETIRED);
        assertThat(refusal(request(6, 2, START.plusSeconds(60)))).isEqualTo(Refusal.EPOCH_UNKNOWN);
        holder.hold(SplitKey.deal(6, new SecureRandom()).shares().getFirst());
        assertThat(holder.epochs()).containsExactly(5, 6);
        holder.retire(5);
        assertThat(refusal(request(5, 3, START.plusSeconds(60)))).isEqualTo(Refusal.EPOCH_RETIRED);
        holder.retire(6);
        assertThat(refusal(request(6, 4, START.plusSeconds(60)))).isEqualTo(Refusal.EPOCH_RETIRED);
    }

    @Test
    void noise_is_refused_as_malformed() {
        assertThat(refusal(new byte[] {1, 'Q', 0})).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void a_service_around_it_can_refuse_in_its_name() {
        byte[] request = request(5, 1, START.plusSeconds(60));
        Answer answer = Answer.parse(holder.refuse(RequestHeader.parse(request), Refusal.OVER_QUOTA));
        assertThat(answer).isEqualTo(new Answer.Refused(1, 5, new RequestId(0, 1), Refusal.OVER_QUOTA));
    }

    @Test
    void shares_of_others_and_second_shares_are_not_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holder.hold(key.shares().getLast()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holder.hold(key.shares().getFirst()));
    }

    @Test
    void the_memory_of_requests_is_bounded_and_fails_closed() {
        ReplayWindow window = new ReplayWindow(Duration.ofSeconds(100), 2);
        assertThat(window.admit(new RequestId(0, 1), START.plusSeconds(10), START))
                .isEmpty();
        assertThat(window.admit(new RequestId(0, 2), START.plusSeconds(20), START))
                .isEmpty();
        assertThat(window.admit(new RequestId(0, 3), START.plusSeconds(20), START))
                .contains(Refusal.BUSY);
        assertThat(window.remembered()).isEqualTo(2);
        Instant later = START.plusSeconds(10);
        assertThat(window.admit(new RequestId(0, 3), START.plusSeconds(20), later))
                .isEmpty();
        assertThat(window.admit(new RequestId(0, 2), START.plusSeconds(30), later))
                .isEqualTo(Optional.of(Refusal.REPLAYED));
    }

    private Refusal refusal(byte[] request) {
        return ((Answer.Refused) Answer.parse(holder.evaluate(request))).refusal();
    }

    private static byte[] request(int epoch, long id, Instant expires) {
        RequestHeader header = new RequestHeader(epoch, expires, new RequestId(0, id), 1);
        return new Request(header, List.of(Point.BASE)).encoded();
    }
}
