package org.filet.keyholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.filet.linkage.oprf.Fault;
import org.filet.linkage.oprf.Refusal;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Desk> DESKS =
            IntStream.rangeClosed(1, 3).<Desk>mapToObj(StandingTest::desk).toList();

    private final Standing standing = new Standing();

    @RepeatedTest(10)
    void who_failed_is_asked_last_until_it_answers() {
        down(2);
        assertThat(standing.order(1, DESKS).getLast().number()).isEqualTo(2);
        assertThat(standing.doubtfulFirst(1, DESKS).getFirst().number()).isEqualTo(2);
        assertThat(standing.enough(1, DESKS)).isTrue();
        down(3);
        assertThat(standing.enough(1, DESKS)).isFalse();
        assertThat(standing.enough(2, DESKS)).as("another epoch").isTrue();

        standing.heard(1, Set.of(2), List.of());
        assertThat(standing.enough(1, DESKS)).isTrue();
    }

    @Test
    void one_that_says_too_much_answers() {
        standing.heard(1, Set.of(1), List.of(new Fault(1, Fault.Kind.REFUSED, Refusal.OVER_QUOTA)));
        standing.heard(1, Set.of(2), List.of(new Fault(2, Fault.Kind.REFUSED, Refusal.OVER_QUOTA)));
        assertThat(standing.enough(1, DESKS)).isTrue();
    }

    @Test
    void those_that_failed_are_probed_now_and_then_and_nobody_where_none_did() {
        assertThat(standing.toProbe(1, DESKS, NOW)).isFalse();
        down(1);
        assertThat(standing.toProbe(1, DESKS, NOW)).isTrue();
        assertThat(standing.toProbe(1, DESKS, NOW.plusSeconds(14))).isFalse();
        assertThat(standing.toProbe(1, DESKS, NOW.plusSeconds(15))).isTrue();
    }

    private void down(int holder) {
        standing.heard(1, Set.of(holder), List.of(new Fault(holder, Fault.Kind.DOWN, null)));
    }

    private static Desk desk(int number) {
        return new Desk() {
            @Override
            public int number() {
                return number;
            }

            @Override
            public byte[] answer(Asking asking, byte[] request) {
                return request;
            }
        };
    }
}
