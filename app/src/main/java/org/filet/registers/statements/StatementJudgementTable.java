package org.filet.registers.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All the SQL of {@code registers.statement_judgement} and of the rows that each lets out. What is handed over is a list of
 * rows that somebody saw: a communication entered later is in none.
 */
@Component
class StatementJudgementTable {

    private final JdbcClient jdbc;

    StatementJudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Judgement judgement, OrganisationId holder, byte[] reasons, Actor by) {
        jdbc.sql("""
                insert into registers.statement_judgement (id, request, holder, outcome, grounds, reasons, by, position, at)
                values (:id, :request, :holder, :outcome, :grounds, :reasons, :by, :position, :at)
                """)
                .param("id", judgement.id())
                .param("request", judgement.request())
                .param("holder", holder.code())
                .param("outcome", judgement.outcome().name())
                .param(
                        "grounds",
                        judgement.grounds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("reasons", reasons)
                .param("by", by.person().value())
                .param("position", by.position().value())
                .param("at", judgement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void letOut(UUID judgement, OrganisationId holder, Collection<Long> rows) {
        jdbc.sql("""
                insert into registers.statement_row (judgement, disclosure, holder)
                select :judgement, number, :holder from unnest(cast(:rows as bigint[])) as number
                """)
                .param("judgement", judgement)
                .param("holder", holder.code())
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }

    Set<Long> letOut(UUID judgement) {
        return Set.copyOf(jdbc.sql("select disclosure from registers.statement_row where judgement = :judgement")
                .param("judgement", judgement)
                .query(Long.class)
                .list());
    }

    /** The last one about a request. */
    Optional<Judgement> last(UUID request) {
        return jdbc.sql("""
                select * from registers.statement_judgement where request = :request order by number desc limit 1
                """)
                .param("request", request)
                .query((row, number) -> judgement(row))
                .optional();
    }

    byte[] reasons(UUID judgement) {
        return jdbc.sql("select reasons from registers.statement_judgement where id = :id")
                .param("id", judgement)
                .query((row, number) -> row.getBytes("reasons"))
                .single();
    }

    /** False where it was answered already, or is one's own. */
    boolean answer(UUID judgement, boolean confirmed, Actor by, Instant at) {
        return jdbc.sql("""
                update registers.statement_judgement
                   set confirmed = :confirmed, answered_by = :by, answered_position = :position, answered_at = :at
                 where id = :id and confirmed is null and by <> :by
                """)
                        .param("confirmed", confirmed)
                        .param("by", by.person().value())
                        .param("position", by.position().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", judgement)
                        .update()
                > 0;
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_by", UUID.class);
        return new Judgement(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                Arrays.stream((String[]) row.getArray("grounds").getArray())
                        .map(Ground::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                answered == null ? null : new PersonId(answered),
                row.getObject("confirmed", Boolean.class));
    }
}
