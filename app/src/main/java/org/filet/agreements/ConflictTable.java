package org.filet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.conflict}. */
@Component
class ConflictTable {

    private final JdbcClient jdbc;

    ConflictTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The youths whose records this person or this organisation must not see: few, or none. */
    Set<UUID> barredTo(Actor actor) {
        return Set.copyOf(jdbc.sql("""
                select youth from agreements.conflict
                 where ended_at is null and (person = :person or organisation = :organisation)
                """)
                .param("person", actor.person().value())
                .param("organisation", actor.organisation().code())
                .query((row, number) -> row.getObject("youth", UUID.class))
                .list());
    }

    void insert(Conflict conflict, Holding holding, Actor by) {
        jdbc.sql("""
                insert into agreements.conflict (id, youth, holder, person, organisation, declared_by, at)
                values (:id, :youth, :holder, :person, :organisation, :by, :at)
                """)
                .param("id", conflict.id())
                .param("youth", holding.youth())
                .param("holder", holding.holder().code())
                .param(
                        "person",
                        conflict.person() == null ? null : conflict.person().value())
                .param(
                        "organisation",
                        conflict.organisation() == null
                                ? null
                                : conflict.organisation().code())
                .param("by", by.person().value())
                .param("at", conflict.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it had ended already. */
    boolean end(UUID id, UUID youth, Instant at) {
        return jdbc.sql(
                                "update agreements.conflict set ended_at = :at where id = :id and youth = :youth and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("youth", youth)
                        .update()
                > 0;
    }

    List<Conflict> of(UUID youth) {
        return jdbc.sql("select * from agreements.conflict where youth = :youth and ended_at is null order by at")
                .param("youth", youth)
                .query((row, number) -> conflict(row))
                .list();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        String organisation = row.getString("organisation");
        return new Conflict(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
