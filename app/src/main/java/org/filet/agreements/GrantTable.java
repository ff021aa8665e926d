package org.filet.agreements;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.access_grant}. */
@Component
class GrantTable {

    private static final int MOST = 200;
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    GrantTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** In this order, which is that of the locks. */
    void upsert(List<Grant> grants, Actor by, Instant at) {
        batches.batchUpdate("""
                insert into agreements.access_grant
                  (subject, organisation, relation, person, reference, given_by, given_at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subject, organisation, relation, person) where ended_at is null
                do update set until = greatest(access_grant.until, excluded.until), reference = excluded.reference,
                              given_by = excluded.given_by
                """, grants, BATCH, (statement, grant) -> set(statement, grant, by, at));
    }

    private static void set(PreparedStatement statement, Grant grant, Actor by, Instant at) throws SQLException {
        boolean alone = grant.relation() == Relation.BREAK_GLASS;
        statement.setObject(1, grant.subject());
        statement.setString(2, grant.organisation().code());
        statement.setString(3, grant.relation().name());
        statement.setObject(4, alone ? by.person().value() : null);
        statement.setString(5, grant.reference());
        statement.setObject(6, by.position().value());
        statement.setObject(7, at.atOffset(ZoneOffset.UTC));
        statement.setObject(8, grant.until().atOffset(ZoneOffset.UTC));
    }

    void end(UUID subject, Relation relation, Actor by, Instant at) {
        jdbc.sql("""
                update agreements.access_grant set ended_at = :at, ended_by = :by
                 where subject = :subject and relation = :relation and ended_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.position().value())
                .param("subject", subject)
                .param("relation", relation.name())
                .update();
    }

    /** In this order, which is that of the locks. */
    void end(UUID subject, Relation relation, List<OrganisationId> organisations, Actor by, Instant at) {
        batches.batchUpdate("""
                update agreements.access_grant set ended_at = ?, ended_by = ?
                 where subject = ? and relation = ? and organisation = ? and ended_at is null
                """, organisations, BATCH, (statement, organisation) -> {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setObject(2, by.position().value());
            statement.setObject(3, subject);
            statement.setString(4, relation.name());
            statement.setString(5, organisation.code());
        });
    }

    /** The organisation's, and those given to the actor alone, in the post that asked. */
    List<Grant> inForce(UUID subject, Actor actor, Instant now) {
        return jdbc.sql("""
                select * from agreements.access_grant
                 where subject = :subject and organisation = :organisation and ended_at is null and until > :now
                   and (person is null or (person = :person and given_by = :position))
                """)
                .param("subject", subject)
                .param("organisation", actor.organisation().code())
                .param("person", actor.person().value())
                .param("position", actor.position().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(GrantTable::grant)
                .list();
    }

    /** Newest first, bounded: what an organisation can follow at once. */
    List<UUID> subjects(OrganisationId organisation, Relation relation, Instant now) {
        return jdbc.sql("""
                select subject from agreements.access_grant
                 where organisation = :organisation and relation = :relation and ended_at is null and until > :now
                 order by given_at desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("relation", relation.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getObject("subject", UUID.class),
                new OrganisationId(row.getString("organisation")),
                Relation.valueOf(row.getString("relation")),
                row.getString("reference"),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
