package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.filet.runaways.History.Read;
import org.filet.runaways.History.Turn;
import org.junit.jupiter.api.Test;

/** The checker of histories finds what cannot have happened, and only that. */
class HistoryTest {

    /** Open, then shut between 10 and 20, then opened again between 30 and 40. */
    private static final List<Turn> TURNS = List.of(new Turn(false, 10, 20), new Turn(true, 30, 40));

    @Test
    void what_began_before_a_turn_was_told_may_have_seen_either() {
        holds(new Read(true, 1, 5), new Read(true, 1, 25), new Read(false, 1, 25), new Read(true, 19, 21));
        holds(new Read(false, 21, 29), new Read(true, 21, 31), new Read(false, 39, 41), new Read(true, 41, 50));
    }

    @Test
    void what_shows_after_it_was_shut_is_found() {
        found(new Read(true, 21, 29));
    }

    @Test
    void what_misses_what_was_open_all_the_while_is_found() {
        found(new Read(false, 1, 9));
        found(new Read(false, 41, 50));
    }

    @Test
    void what_goes_back_behind_an_earlier_read_is_found() {
        var behind = new Read(true, 15, 16);
        assertThat(History.impossible(true, TURNS, List.of(new Read(false, 11, 12), behind)))
                .containsExactly(behind);
        holds(new Read(false, 11, 15), new Read(true, 14, 16));
    }

    @Test
    void drawn_histories_hold_until_one_late_read_of_them_lies() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var turns = turns(random, 20);
            var reads = reads(random, turns, 400);
            assertThat(History.impossible(true, turns, reads))
                    .as("seed %d", seed)
                    .isEmpty();
            var lying = new ArrayList<>(reads);
            int liar = random.nextInt(lying.size());
            while (concurrent(lying.get(liar), turns)) {
                liar = random.nextInt(lying.size());
            }
            var lie = new Read(
                    !lying.get(liar).shown(),
                    lying.get(liar).start(),
                    lying.get(liar).end());
            lying.set(liar, lie);
            assertThat(History.impossible(true, turns, lying))
                    .as("seed %d", seed)
                    .contains(lie);
        }
    }

    /** Each takes effect in the middle. */
    private static List<Turn> turns(Random random, int many) {
        var turns = new ArrayList<Turn>();
        long now = 0;
        for (int i = 0; i < many; i++) {
            long start = now + 1 + random.nextInt(100);
            now = start + 2 + random.nextInt(40);
            turns.add(new Turn(i % 2 == 1, start, now));
        }
        return turns;
    }

    private static List<Read> reads(Random random, List<Turn> turns, int many) {
        long last = turns.getLast().end() + 100;
        var reads = new ArrayList<Read>();
        for (int i = 0; i < many; i++) {
            long start = random.nextLong(last);
            long end = start + 1 + random.nextInt(30);
            double at = start + random.nextDouble() * (end - start);
            reads.add(new Read(openAt(at, turns), start, end));
        }
        return reads;
    }

    private static boolean openAt(double at, List<Turn> turns) {
        return turns.stream()
                .filter(turn -> (turn.start() + turn.end()) / 2.0 <= at)
                .max(Comparator.comparingLong(Turn::end))
                .map(Turn::opened)
                .orElse(true);
    }

    private static boolean concurrent(Read read, List<Turn> turns) {
        return turns.stream().anyMatch(turn -> turn.start() <= read.end() && read.start() <= turn.end());
    }

    private static void holds(Read... reads) {
        for (var read : reads) {
            assertThat(History.impossible(true, TURNS, List.of(read))).isEmpty();
        }
    }

    private static void found(Read read) {
        assertThat(History.impossible(true, TURNS, List.of(read))).containsExactly(read);
    }
}
