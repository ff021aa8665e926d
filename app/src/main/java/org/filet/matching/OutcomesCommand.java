package org.filet.matching;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.ConsoleCommand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./filet outcomes}: how matches ended, by the kinds of tokens that agreed, as CSV. For whoever reviews the
 * weights of the library, offline; nothing learns by itself. Small counts are put together, so that no line is about
 * one youth.
 */
@Component
class OutcomesCommand implements ConsoleCommand {

    /** Domain reference §8b, stats.min_cell. */
    private static final int LEAST = 5;

    private static final int WRONG_USE = 2;

    private final OutcomeTable table;
    private final TransactionTemplate transaction;
    private final Wall wall;

    OutcomesCommand(OutcomeTable table, TransactionTemplate transaction, Wall wall) {
        this.table = table;
        this.transaction = transaction;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("./filet outcomes > outcomes.csv");
            return WRONG_USE;
        }
        out.println("families,tier,outcome,matches");
        var counts =
                Objects.requireNonNull(wall.as(Duty.MATCHING, () -> transaction.execute(status -> table.counts())));
        counts.stream().filter(count -> count.matches() >= LEAST).forEach(count -> out.println(line(count)));
        long rest = counts.stream()
                .filter(count -> count.matches() < LEAST)
                .mapToLong(OutcomeTable.Count::matches)
                .sum();
        out.println("*,*,*," + (rest < LEAST && rest > 0 ? "<" + LEAST : rest));
        return 0;
    }

    private static String line(OutcomeTable.Count count) {
        var families = count.families().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return String.join(",", families, count.tier(), count.outcome(), String.valueOf(count.matches()));
    }
}
