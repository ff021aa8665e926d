package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.keyholders.KeysAway;
import org.filet.matching.EncodingTable.Waiting;
import org.filet.youths.YouthId;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void it_stops_at_the_first_that_the_holders_do_not_answer_and_keeps_what_is_drawn() {
        var drawing = drawn(false);

        assertThat(drawing.drawn()).hasSize(2);
        assertThat(drawing.that(Drawing.Fate.AWAY)).hasSize(1);
        assertThat(drawing.that(Drawing.Fate.LEFT)).hasSize(29);
    }

    @Test
    void it_goes_on_where_the_holders_answer_for_others() {
        var drawing = drawn(true);

        assertThat(drawing.drawn()).hasSize(31);
        assertThat(drawing.that(Drawing.Fate.AWAY)).hasSize(1);
        assertThat(drawing.that(Drawing.Fate.LEFT)).isEmpty();
    }

    private static Drawing drawn(boolean answering) {
        var asked = new AtomicInteger();
        var drawing = new Drawing(
                one -> {
                    if (asked.incrementAndGet() == 3) {
                        throw new KeysAway("Nobody answers");
                    }
                    return List.of();
                },
                () -> answering);
        drawing.draw(LongStream.range(0, 32).mapToObj(DrawingTest::waiting).toList(), 1);
        return drawing;
    }

    private static Waiting waiting(long number) {
        return new Waiting(
                number,
                new PointerId(UUID.randomUUID()),
                new YouthId(UUID.randomUUID()),
                new OrganisationId("CR-06"),
                new RegionId("06"),
                0,
                false,
                false,
                false,
                0);
    }
}
