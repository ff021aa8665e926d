package org.filet.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.vouching} and of who looked. */
@Component
class VouchingTable {

    private final JdbcClient jdbc;

    VouchingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Vouching vouching, OrganisationId organisation) {
        jdbc.sql("""
                insert into signin.vouching (id, organisation, kind, name, by, at)
                values (:id, :organisation, :kind, :name, :by, :at)
                """)
                .param("id", vouching.id())
                .param("organisation", organisation.code())
                .param("kind", vouching.kind().name())
                .param("name", vouching.name())
                .param("by", vouching.by().value())
                .param("at", vouching.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What others than this person vouched for in their organisation and they have not seen; the oldest first. */
    List<Vouching> unseen(Actor actor, Instant since, int most) {
        return jdbc.sql("""
                select v.* from signin.vouching v
                 where v.organisation = :organisation and v.at > :since and v.by <> :person
                   and not exists (select 1 from signin.vouching_seen s where s.vouching = v.id and s.person = :person)
                 order by v.at, v.id limit :most
                """)
                .param("organisation", actor.organisation().code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("person", actor.person().value())
                .param("most", most)
                .query((row, number) -> vouching(row))
                .list();
    }

    /** False where it is not of this organisation, or one's own. Seen twice is seen. */
    boolean see(Actor actor, UUID id, Instant at) {
        return jdbc.sql("""
                insert into signin.vouching_seen (vouching, person, at)
                select id, :person, :at from signin.vouching
                 where id = :id and organisation = :organisation and by <> :person
                on conflict (vouching, person) do update set at = signin.vouching_seen.at
                """)
                        .param("id", id)
                        .param("person", actor.person().value())
                        .param("organisation", actor.organisation().code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Vouching vouching(ResultSet row) throws SQLException {
        return new Vouching(
                row.getObject("id", UUID.class),
                Vouching.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
