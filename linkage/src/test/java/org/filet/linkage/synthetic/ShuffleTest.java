package org.filet.linkage.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    @Test
    void every_number_comes_once_whatever_the_size() {
        for (long size : new long[] {1, 2, 3, 5, 16, 17, 1_000, 65_536}) {
            Shuffle shuffle = new Shuffle(size, size * 31);
            assertThat(LongStream.range(0, size).map(shuffle::at).sorted())
                    .as("size %d", size)
                    .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        }
    }
}
