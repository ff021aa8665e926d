package org.filet.bench;

import org.filet.agreements.DecisionBenchmark;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code bench/run decide}: one decision with its explanation, beside jCasbin's and Cedar's. */
final class Decide {

    private Decide() {}

    static void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DecisionBenchmark.class.getName())
                        .build())
                .run();
    }
}
