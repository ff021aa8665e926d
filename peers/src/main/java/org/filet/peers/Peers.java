package org.filet.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.Evaluation;

/** What {@code bench/run peers} starts, with the folder of the public files: every tool on every file, in one run. */
public final class Peers {

    private static final List<Tool> WITHOUT_ONE_TO_ONE = List.of(
            new TokenTool(false),
            new TokenTool(true),
            new PlainTool(),
            new DukeTool(false),
            new DukeTool(true),
            new JedaiTool(false));
    private static final List<Tool> AS_THEY_LIKE = List.of(
            new TokenTool(false),
            new TokenTool(true),
            new PlainTool(),
            new DukeTool(false),
            new JedaiTool(false),
            new JedaiTool(true));

    private final Map<Tool, Double> tuned = new HashMap<>();

    private Peers() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.out.println("""
                Fixed cut: by the prior for those that take one; for Duke and JedAI, which take none, the best on FEBRL3
                (so on FEBRL3 their two cuts are one). Best cut: the best on the file itself, which nobody knows beforehand.

                1. Names and date of birth only, no one-to-one""");
        Peers names = new Peers();
        names.run(Tasks.febrl3(folder).withoutAddress(), WITHOUT_ONE_TO_ONE);
        names.run(Tasks.febrl4(folder).withoutAddress(), WITHOUT_ONE_TO_ONE);
        names.run(Tasks.rldata10000(folder), WITHOUT_ONE_TO_ONE);
        System.out.printf("%n2. With the address, which our tokens do not take; one-to-one where said%n");
        Peers addresses = new Peers();
        addresses.run(Tasks.febrl3(folder), AS_THEY_LIKE);
        addresses.run(Tasks.febrl4(folder), AS_THEY_LIKE);
        System.out.printf("%nNot run here: anonlink with clkhash, Splink. What documents quote of them is theirs.%n");
    }

    private void run(Task task, List<Tool> tools) {
        Set<Couple> truth = task.truth();
        System.out.printf(
                "%n%s: %,d rows, %,d true pairs%n", task.name(), task.rows().size(), truth.size());
        System.out.printf(
                "%-68s %-22s   %-22s %9s %6s%n", "", "fixed cut: P R F1", "best cut: P R F1", "compared", "s");
        for (Tool tool : tools) {
            long start = System.nanoTime();
            Scored scored = tool.link(task);
            double seconds = (System.nanoTime() - start) / 1e9;
            Scored.Best best = scored.best(truth);
            double cut = scored.cut().orElseGet(() -> tuned.computeIfAbsent(tool, first -> best.cut()));
            System.out.printf(
                    "%-68s %s   %s %9.4f %6.1f%n",
                    tool.name(),
                    shown(scored.at(cut, truth)),
                    shown(best.evaluation()),
                    scored.recallOfCandidates(truth),
                    seconds);
        }
    }

    private static String shown(Evaluation evaluation) {
        return "%.4f %.4f %.4f".formatted(evaluation.precision(), evaluation.recall(), evaluation.f1());
    }
}
