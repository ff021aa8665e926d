package org.filet.network;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code network.tenure} and {@code network.person}. */
@Component
class TenureTable {

    private final JdbcClient jdbc;

    TenureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        jdbc.sql("insert into network.person (id, name) values (:id, :name) on conflict (id) do nothing")
                .param("id", person.id().value())
                .param("name", person.name())
                .update();
    }

    void insert(Tenure tenure) {
        jdbc.sql("""
                insert into network.tenure (person, position, starts_on, ends_on)
                values (:person, :position, :from, :until)
                """)
                .param("person", tenure.person().value())
                .param("position", tenure.position().value())
                .param("from", tenure.startsOn())
                .param("until", tenure.endsOn(), Types.DATE)
                .update();
    }

    /** The position's powers, for whoever holds it that day. */
    Optional<Actor> seated(PersonId person, PositionId position, LocalDate today) {
        return jdbc.sql("""
                select p.role, p.organisation, o.sector, p.region
                  from network.tenure t
                  join network.position p on p.id = t.position
                  join network.organisation o on o.code = p.organisation
                 where t.person = :person and t.position = :position
                   and t.starts_on <= :today and (t.ends_on is null or t.ends_on > :today)
                 limit 1
                """)
                .param("person", person.value())
                .param("position", position.value())
                .param("today", today)
                .query((row, number) -> new Actor(
                        person,
                        position,
                        Role.valueOf(row.getString("role")),
                        new OrganisationId(row.getString("organisation")),
                        Sector.valueOf(row.getString("sector")),
                        new RegionId(row.getString("region"))))
                .optional();
    }
}
