package org.filet.link;

import java.time.Duration;
import java.util.Optional;
import org.filet.linkage.files.JoinSummary;

/**
 * What a run found and cost.
 *
 * @param right the left file again where one file was searched
 * @param evaluations where truth was given
 * @param encoding time to read and encode both files
 * @param joining time to join and score
 * @param memory largest memory the process had, in bytes; the heap alone where the system does not tell
 */
record Outcome(
        SideReading left,
        Optional<SideReading> right,
        JoinSummary summary,
        double overlap,
        Optional<Evaluations> evaluations,
        Duration encoding,
        Duration joining,
        long memory) {}
