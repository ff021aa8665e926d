package org.filet.linkage.clk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClkScanTest {

    private static final long SEED = 20261125;

    @Test
    void with_vectors_and_without_the_answers_are_those_of_comparing_each() {
        Random random = new Random(SEED);
        for (int length : new int[] {64, 512, 1024}) {
            List<Clk> codes = codes(random, length, 1003);
            ClkScan scan = ClkScan.over(codes);
            assertThat(scan).as("surefire adds the module").isInstanceOf(VectorScan.class);
            for (double threshold : new double[] {0.01, 0.5, 0.7, 0.8, 0.85, 1}) {
                Clk query = codes.get(random.nextInt(codes.size()));
                int[] expected = each(codes, query, threshold);
                assertThat(expected).as("seed %d", SEED).isNotEmpty();
                assertThat(scan.atLeast(query, threshold)).as("seed %d", SEED).isEqualTo(expected);
                assertThat(ClkScan.scalar(codes).atLeast(query, threshold)).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_empty_code_is_like_nothing() {
        Clk empty = Clk.of(new BitSet(), 64);
        assertThat(ClkScan.over(List.of(empty, empty)).atLeast(empty, 0.5)).isEmpty();
        assertThat(ClkScan.scalar(List.of(empty)).atLeast(empty, 0.5)).isEmpty();
    }

    private static int[] each(List<Clk> codes, Clk query, double threshold) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).dice(query) >= threshold) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Codes of which many are another with some bits changed, so that every threshold has answers. */
    private static List<Clk> codes(Random random, int length, int size) {
        List<BitSet> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BitSet bits = new BitSet(length);
            if (i > 0 && random.nextInt(3) > 0) {
                bits.or(all.get(random.nextInt(i)));
            } else {
                random.ints(length / 3, 0, length).forEach(bits::set);
            }
            random.ints(random.nextInt(length / 8 + 1), 0, length).forEach(bits::flip);
            all.add(bits);
        }
        return all.stream().map(bits -> Clk.of(bits, length)).toList();
    }
}
