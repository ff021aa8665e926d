package org.filet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.access_grant}. */
@Component
class GrantTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(Grant grant, Actor by, Instant at) {
        jdbc.sql("""
                insert into agreements.access_grant
                  (subject, organisation, relation, person, reference, given_by, given_at, until)
                values (:subject, :organisation, :relation, :person, :reference, :by, :at, :until)
                on conflict (subject, organisation, relation, person) where ended_at is null
                do update set until = greatest(access_grant.until, excluded.until), reference = excluded.reference,
                              given_by = excluded.given_by
                """)
                .param("subject", grant.subject())
                .param("organisation", grant.organisation().code())
                .param("relation", grant.relation().name())
                .param(
                        "person",
                        grant.relation() == Relation.BREAK_GLASS ? by.person().value() : null,
                        Types.OTHER)
                .param("reference", grant.reference())
                .param("by", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", grant.until().atOffset(ZoneOffset.UTC))
                .update();
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

    void end(UUID subject, Relation relation, OrganisationId organisation, Actor by, Instant at) {
        jdbc.sql("""
                update agreements.access_grant set ended_at = :at, ended_by = :by
                 where subject = :subject and relation = :relation and organisation = :organisation
                   and ended_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.position().value())
                .param("subject", subject)
                .param("relation", relation.name())
                .param("organisation", organisation.code())
                .update();
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
