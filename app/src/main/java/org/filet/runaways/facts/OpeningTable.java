package org.filet.runaways.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.sealed_opening}. A state changes only from the one before it. */
@Component
class OpeningTable {

    private final JdbcClient jdbc;

    OpeningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Opening opening, byte[] reason) {
        jdbc.sql("""
                insert into runaways.sealed_opening (id, fact, holder, asked_by, reason, asked_at)
                values (:id, :fact, :holder, :by, :reason, :at)
                """)
                .param("id", opening.id())
                .param("fact", opening.fact())
                .param("holder", opening.holder().code())
                .param("by", opening.askedBy().value())
                .param("reason", reason)
                .param("at", utc(opening.askedAt()))
                .update();
    }

    Optional<Opening> find(OrganisationId holder, UUID id) {
        return jdbc.sql("select * from runaways.sealed_opening where id = :id and holder = :holder")
                .param("id", id)
                .param("holder", holder.code())
                .query((row, number) -> opening(row))
                .optional();
    }

    /** The last request of this person for this fact. */
    Optional<Opening> last(UUID fact, PersonId person) {
        return jdbc.sql("""
                select * from runaways.sealed_opening where fact = :fact and asked_by = :person
                 order by asked_at desc, id limit 1
                """)
                .param("fact", fact)
                .param("person", person.value())
                .query((row, number) -> opening(row))
                .optional();
    }

    /** Requests of an organisation that nobody has answered, others' than this person's; the oldest first. */
    List<Opening> waiting(Actor approver, Instant since, int most) {
        return jdbc.sql("""
                select * from runaways.sealed_opening
                 where holder = :holder and state = 'ASKED' and asked_at > :since and asked_by <> :person
                 order by asked_at, id limit :most
                """)
                .param("holder", approver.organisation().code())
                .param("person", approver.person().value())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> opening(row))
                .list();
    }

    /** What was approved for this person since then and is not opened. */
    List<Opening> approved(Actor reader, Instant since, int most) {
        return jdbc.sql("""
                select * from runaways.sealed_opening
                 where holder = :holder and state = 'APPROVED' and decided_at > :since and asked_by = :person
                 order by decided_at, id limit :most
                """)
                .param("holder", reader.organisation().code())
                .param("person", reader.person().value())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> opening(row))
                .list();
    }

    /** What was approved in an organisation since then, opened or not; the newest first. */
    List<Approval> approvedIn(OrganisationId holder, Instant since, int most) {
        return jdbc.sql("""
                select asked_by, decided_by, decided_at from runaways.sealed_opening
                 where holder = :holder and state in ('APPROVED', 'OPENED') and decided_at > :since
                 order by decided_at desc limit :most
                """)
                .param("holder", holder.code())
                .param("since", utc(since))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        Approvals.Of.SEALED_FACT,
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    byte[] reason(UUID id) {
        return jdbc.sql("select reason from runaways.sealed_opening where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("reason"))
                .single();
    }

    /** False where it was no longer waiting. */
    boolean decide(UUID id, boolean approved, Actor by, Instant at) {
        return jdbc.sql("""
                update runaways.sealed_opening set state = :state, decided_by = :by, decided_at = :at
                 where id = :id and state = 'ASKED' and asked_by <> :by and asked_at > :since
                """)
                        .param("state", (approved ? Opening.State.APPROVED : Opening.State.REFUSED).name())
                        .param("by", by.person().value())
                        .param("at", utc(at))
                        .param("since", utc(at.minus(Opening.ANSWERED_WITHIN)))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** False where it is not approved, opened already, or approved too long ago: an approval opens once. */
    boolean use(UUID id, Actor by, Instant at) {
        return jdbc.sql("""
                update runaways.sealed_opening set state = 'OPENED', opened_at = :at
                 where id = :id and state = 'APPROVED' and asked_by = :by and decided_at > :since
                """)
                        .param("id", id)
                        .param("by", by.person().value())
                        .param("at", utc(at))
                        .param("since", utc(at.minus(Opening.OPENED_WITHIN)))
                        .update()
                > 0;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("fact", UUID.class),
                new OrganisationId(row.getString("holder")),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Opening.State.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
