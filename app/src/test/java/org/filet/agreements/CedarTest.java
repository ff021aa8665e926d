package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Three readings of the requests that {@link PolicyTest} draws say the same: Filet's index, a plain reading of every
 * article, and Cedar, an engine that others wrote and proved.
 */
class CedarTest {

    private static final int WORLDS = 1_000;
    private static final int OF_A_WORLD = 100;

    @Test
    void index_plain_reading_and_cedar_agree() {
        var drawn = new Drawn();
        int allowed = 0;
        for (int world = 0; world < WORLDS; world++) {
            var pacts = drawn.world();
            var index = new Policy(world, pacts);
            var cedar = new CedarReading(pacts);
            for (int i = 0; i < OF_A_WORLD; i++) {
                var transfer = drawn.transfer();
                boolean indexed = index.cover(transfer) instanceof Cover.By;
                boolean read = PlainReading.allows(pacts, transfer);
                assertThat(cedar.allows(transfer))
                        .as("Cedar: seed %d, world %d, %s", Drawn.SEED, world, transfer)
                        .isEqualTo(indexed)
                        .isEqualTo(read);
                allowed += indexed ? 1 : 0;
            }
        }
        System.out.printf(
                "Index, plain reading and Cedar: 0 disagreements on %d requests, %d of them allowed, seed %d%n",
                WORLDS * OF_A_WORLD, allowed, Drawn.SEED);
        assertThat(allowed).as("of 100,000").isBetween(5_000, 95_000);
    }
}
