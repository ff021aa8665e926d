package org.filet.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.network.Approvals;
import org.filet.network.Approvals.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.attestation}. */
@Component
class AttestationTable {

    /** When someone was last said to be still in a position. */
    record Latest(Place place, Instant at) {}

    /** Someone in a position. */
    record Place(PersonId person, PositionId position) {}

    private final JdbcClient jdbc;

    AttestationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId person, PositionId position, PersonId by, Instant at) {
        jdbc.sql("""
                insert into signin.attestation (person, position, by, at) values (:person, :position, :by, :at)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("position", position.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who said since then that these people are still there; the newest first. */
    List<Approval> since(List<PersonId> people, Instant since, int most) {
        return jdbc.sql("""
                select person, by, at from signin.attestation
                 where person = any(:people) and at > :since order by at desc limit :most
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Approval(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("by", UUID.class)),
                        Approvals.Of.ATTESTATION,
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Latest> of(List<PersonId> people) {
        return jdbc.sql("""
                select person, position, max(at) as at from signin.attestation
                 where person = any(:people) group by person, position
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new Latest(
                        new Place(
                                new PersonId(row.getObject("person", UUID.class)),
                                new PositionId(row.getObject("position", UUID.class))),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
