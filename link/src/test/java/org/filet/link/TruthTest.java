package org.filet.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void pairs_are_counted_as_by_looking_at_each() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            long[] left = random.longs(40, 0, 12).toArray();
            long[] right = random.longs(30, 0, 12).toArray();
            Truth across = new Truth.Keys(left, right, false);
            Truth within = new Truth.Keys(left, new long[0], true);
            long acrossPairs = 0;
            long withinPairs = 0;
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < right.length; j++) {
                    acrossPairs += across.holds(i, j) ? 1 : 0;
                }
                for (int j = i + 1; j < left.length; j++) {
                    withinPairs += within.holds(i, j) ? 1 : 0;
                }
            }
            assertThat(across.pairs()).as("seed %d", seed).isEqualTo(acrossPairs);
            assertThat(within.pairs()).as("seed %d", seed).isEqualTo(withinPairs);
        }
    }

    @Test
    void numbers_of_people_do_not_collide() {
        assertThat(IntStream.range(0, 200_000)
                        .mapToLong(n -> Labels.hash("" + n))
                        .distinct())
                .hasSize(200_000);
    }

    @Test
    void febrl_references_name_their_person() {
        assertThat(Truth.Keys.febrl("rec-17-org")).isEqualTo(Truth.Keys.febrl("rec-17-dup-3"));
        assertThat(Truth.Keys.febrl("rec-0-org")).isNotZero();
        assertThat(Truth.Keys.febrl("17")).isZero();
    }
}
