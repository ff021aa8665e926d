package org.filet.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail as people read it: one's own lines, or those about one record. The newest first, never all. */
@Component
class AccessTable {

    private static final String COLUMNS = """
            select at, event, position, organisation, about, basis, basis_reference,
                   case when event = 'AccessDenied' then 'REFUSED'
                        when event in ('IdentityRead', 'RegisterRead') or event like '%\\_READ' or event like '%.READ'
                             then 'READ'
                        else 'DONE' end as kind
              from registers.trail
            """;

    private final JdbcClient jdbc;

    AccessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reading> of(PersonId person, Instant since, int most) {
        return jdbc.sql(COLUMNS + " where person = :person and at >= :since order by at desc, id desc limit :most")
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> reading(row))
                .list();
    }

    List<Reading> of(PersonId person, OrganisationId organisation, Instant since, int most) {
        return jdbc.sql(COLUMNS + """
                 where person = :person and organisation = :organisation and at >= :since
                 order by at desc, id desc limit :most
                """)
                .param("person", person.value())
                .param("organisation", organisation.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> reading(row))
                .list();
    }

    List<Reading> about(Collection<UUID> records, Instant since, int most) {
        return jdbc.sql(COLUMNS
                        + " where about = any (:records) and at >= :since order by at desc, id desc limit :most")
                .param("records", records.toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> reading(row))
                .list();
    }

    int refused(PersonId person, Instant since) {
        return jdbc.sql(
                        "select count(*) from registers.trail where person = :person and at >= :since and event = 'AccessDenied'")
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Reading.Kind.valueOf(row.getString("kind")),
                row.getString("event"),
                new PositionId(row.getObject("position", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                row.getObject("about", UUID.class),
                new Basis(row.getString("basis"), row.getString("basis_reference")));
    }
}
