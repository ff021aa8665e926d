package org.filet.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.TimelineEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.journal}: a match's history, added to and never changed. */
@Component
class MatchJournalTable {

    private final JdbcClient jdbc;

    MatchJournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param args codes only (regions, outcomes): never text that someone typed */
    void append(MatchId match, String key, List<String> args, Actor by, Instant at, Basis basis) {
        jdbc.sql("""
                insert into matching.journal
                  (match, at, key, args, position, organisation, basis, basis_reference)
                values (:match, :at, :key, :args, :position, :organisation, :basis, :reference)
                """)
                .param("match", match.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("args", String.join(" ", args))
                .param("position", by.position().value())
                .param("organisation", by.organisation().code())
                .param("basis", basis.code())
                .param("reference", basis.reference())
                .update();
    }

    List<TimelineEntry> of(MatchId match) {
        return jdbc.sql("select * from matching.journal where match = :match order by at, id")
                .param("match", match.value())
                .query((row, number) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("key"),
                        Arrays.stream(row.getString("args").split(" "))
                                .filter(arg -> !arg.isEmpty())
                                .toList(),
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("organisation")),
                        new Basis(row.getString("basis"), row.getString("basis_reference"))))
                .list();
    }
}
