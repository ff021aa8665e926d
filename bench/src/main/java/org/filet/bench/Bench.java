package org.filet.bench;

import java.util.List;
import org.filet.bench.leakage.Leakage;

/** What {@code bench/run} starts: the measurement's name, then its arguments. */
public final class Bench {

    private Bench() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        var rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "latency" -> Latency.run(rest);
            case "start" -> StartUp.run(rest);
            case "question" -> QuestionTimes.run(rest);
            case "ask" -> AskTimes.run(rest);
            case "oprf" -> Oprf.run();
            case "import" -> BenchmarkImport.run(rest);
            case "scan" -> Scan.run(rest);
            case "leakage" -> Leakage.run(rest);
            case "ledger" -> LedgerTimes.run(rest);
            case "wall" -> WallTimes.run(rest);
            case "decide" -> Decide.run();
            case "crash" -> Crash.run(rest);
            case "flood" -> Flood.run(rest);
            case "fanout" -> Fanout.run(rest);
            case "sameness" -> Sameness.run(rest);
            case "link" -> TokenJoins.run(rest);
            default -> throw new IllegalArgumentException(words.getFirst());
        }
        // The HTTP clients' own threads would keep the process for a while.
        System.exit(0);
    }
}
