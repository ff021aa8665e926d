package org.filet.matching;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that counts how matches ended by what had agreed: no match, no file, no region. */
@Component
class OutcomeTable {

    private final JdbcClient jdbc;

    OutcomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many matches in which tokens of these families agreed ended so. */
    record Count(List<Short> families, String tier, String outcome, long matches) {}

    List<Count> counts() {
        return jdbc.sql("""
                select families, tier, outcome, count(*) as matches from matching.match
                 where outcome is not null and cardinality(families) > 0
                 group by families, tier, outcome order by families, tier, outcome
                """)
                .query((row, number) -> new Count(
                        Arrays.stream((Object[]) row.getArray("families").getArray())
                                .map(family -> ((Number) family).shortValue())
                                .toList(),
                        row.getString("tier"),
                        row.getString("outcome"),
                        row.getLong("matches")))
                .list();
    }
}
