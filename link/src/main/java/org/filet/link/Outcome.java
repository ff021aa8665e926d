package org.filet.link;

import java.time.Duration;
import java.util.Optional;
import org.filet.linkage.files.JoinSummary;

/**
 * What a run found and cost.
 *
 * @param right the left file again where one file was searched
 * @param evaluations where truth was given
 * @param encoding to read and encode both files
 * @param joining to join and score
 * @param memory largest memory the process had, in bytes; the heap alone where the system does not tell
 */
record Outcome(
        SideReading left,
        Optional<SideReading> right,
        JoinSummary summary,
        double overlap,
        Learned learned,
        Optional<Evaluations> evaluations,
        Cost encoding,
        Cost joining,
        long memory) {

    /**
     * What a step cost.
     *
     * @param time by the clock on the wall
     * @param work of all processors for this process, which tells more where others use the machine too
     */
    record Cost(Duration time, Duration work) {

        /** Now, to be taken from a later now. */
        static Cost now() {
            return new Cost(
                    Duration.ofNanos(System.nanoTime()),
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        }

        Cost since(Cost start) {
            return new Cost(time.minus(start.time), work.minus(start.work));
        }
    }
}
