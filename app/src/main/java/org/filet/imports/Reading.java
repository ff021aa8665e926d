package org.filet.imports;

import java.util.List;

/** A file read: what can be brought in, and what is wrong with the rest. */
public record Reading(List<Row> rows, List<Problem> problems) {

    /** Lines that cannot be brought in. */
    public long blockedLines() {
        return problems.stream()
                .filter(Problem::blocking)
                .map(Problem::line)
                .distinct()
                .count();
    }

    public int readableRows() {
        return rows.size();
    }
}
