package org.filet.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code oversight.flag}. */
@Component
class FlagTable {

    private final JdbcClient jdbc;

    FlagTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the same stood out on this day already. */
    boolean insert(UUID id, Flag.Kind kind, Actor by, @Nullable UUID youth, LocalDate day, Instant at, Instant due) {
        return jdbc.sql("""
                insert into oversight.flag (id, kind, person, position, organisation, youth, day, at, due)
                values (:id, :kind, :person, :position, :organisation, :youth, :day, :at, :due)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("person", by.person().value())
                        .param("position", by.position().value())
                        .param("organisation", by.organisation().code())
                        .param("youth", youth)
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Those of an organisation's people: what is open first, the earliest due first. */
    List<Flag> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from oversight.flag where organisation = :organisation
                 order by examined_at is not null, case when examined_at is null then due end, at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query((row, number) -> flag(row))
                .list();
    }

    /** Those of one's own acts that nobody has examined, those left out that one is not to know of. */
    List<Flag> openOf(PersonId person, int most) {
        return jdbc.sql("""
                select * from oversight.flag
                 where person = :person and examined_at is null and kind not in ('SAMPLE', 'DECOY') order by at desc limit :most
                """)
                .param("person", person.value())
                .param("most", most)
                .query((row, number) -> flag(row))
                .list();
    }

    Optional<Flag> lock(UUID id) {
        return jdbc.sql("select * from oversight.flag where id = :id for update")
                .param("id", id)
                .query((row, number) -> flag(row))
                .optional();
    }

    /** What somebody else found to be part of the work since then; the newest first. */
    List<Approval> foundLegitimate(OrganisationId organisation, Instant since, int most) {
        return jdbc.sql("""
                select person, examined_by, examined_at from oversight.flag
                 where organisation = :organisation and finding = 'LEGITIMATE' and examined_at > :since
                 order by examined_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("examined_by", UUID.class)),
                        Approvals.Of.ACCESS,
                        row.getObject("examined_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void explain(UUID id, String explanation, Instant at) {
        jdbc.sql("update oversight.flag set explanation = :explanation, explained_at = :at where id = :id")
                .param("explanation", explanation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void examine(UUID id, Flag.Examination examination, Actor by) {
        jdbc.sql("""
                update oversight.flag set finding = :finding, remark = :remark, examined_by = :by, examined_at = :at
                 where id = :id
                """)
                .param("finding", examination.finding().name())
                .param("remark", examination.remark())
                .param("by", by.person().value())
                .param("at", examination.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Flag flag(ResultSet row) throws SQLException {
        var examined = row.getObject("examined_at", OffsetDateTime.class);
        return new Flag(
                row.getObject("id", UUID.class),
                Flag.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                row.getObject("youth", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getString("explanation"),
                examined == null
                        ? null
                        : new Flag.Examination(
                                Flag.Finding.valueOf(row.getString("finding")),
                                row.getString("remark"),
                                examined.toInstant()));
    }
}
