package org.filet.runaways;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What readers saw of something that one hand opens and shuts, one turn after the other. Each read and each turn took
 * effect at one instant between its start and its end; which one is unknown.
 */
final class History {

    /** Opened or shut; {@code end} is the instant at which whoever did it was told that it was done. */
    record Turn(boolean opened, long start, long end) {}

    record Read(boolean shown, long start, long end) {}

    /** A read, and the turn that it saw last. */
    private record Placed(int turn, long end) {}

    private History() {}

    /**
     * The reads that no instants explain: that show what was shut before they began, or miss what was open all the while,
     * or go back behind what an earlier read had seen.
     *
     * @param open at first
     * @param turns in their order
     */
    static List<Read> impossible(boolean open, List<Turn> turns, List<Read> reads) {
        var impossible = new ArrayList<Read>();
        var placed = new PriorityQueue<>(Comparator.comparingLong(Placed::end));
        int done = 0;
        int seen = 0;
        for (var read :
                reads.stream().sorted(Comparator.comparingLong(Read::start)).toList()) {
            while (done < turns.size() && turns.get(done).end() < read.start()) {
                done++;
            }
            while (!placed.isEmpty() && placed.peek().end() < read.start()) {
                seen = Math.max(seen, placed.remove().turn());
            }
            int turn = earliest(open, turns, read, Math.max(done, seen));
            if (turn < 0) {
                impossible.add(read);
            } else {
                placed.add(new Placed(turn, read.end()));
            }
        }
        return impossible;
    }

    /** After which turn, at the earliest, a read saw what it saw; -1 where it cannot have. */
    private static int earliest(boolean open, List<Turn> turns, Read read, int from) {
        for (int turn = from; turn <= turns.size(); turn++) {
            if (turn > 0 && turns.get(turn - 1).start() > read.end()) {
                return -1;
            }
            boolean shows = turn == 0 ? open : turns.get(turn - 1).opened();
            if (shows == read.shown()) {
                return turn;
            }
        }
        return -1;
    }
}
