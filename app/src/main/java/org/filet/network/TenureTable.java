package org.filet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final int LISTED = 500;
    private static final String TODAY = " t.starts_on <= :today and (t.ends_on is null or t.ends_on > :today) ";
    private static final String HELD = """
            select t.person, n.name, t.position, p.role, p.organisation, t.starts_on
              from network.tenure t
              join network.position p on p.id = t.position
              join network.person n on n.id = t.person
             where p.organisation = :organisation and
            """ + TODAY;

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

    List<Held> of(OrganisationId organisation, LocalDate today) {
        return jdbc.sql(HELD + " order by n.name, p.role limit :limit")
                .param("organisation", organisation.code())
                .param("today", today)
                .param("limit", LISTED)
                .query(TenureTable::held)
                .list();
    }

    Optional<Held> held(OrganisationId organisation, PersonId person, PositionId position, LocalDate today) {
        return jdbc.sql(HELD + " and t.person = :person and t.position = :position limit 1")
                .param("organisation", organisation.code())
                .param("today", today)
                .param("person", person.value())
                .param("position", position.value())
                .query(TenureTable::held)
                .optional();
    }

    List<Actor> seats(PersonId person, LocalDate today) {
        return jdbc.sql("""
                select distinct t.position, p.role, p.organisation, o.sector, p.region
                  from network.tenure t
                  join network.position p on p.id = t.position
                  join network.organisation o on o.code = p.organisation
                 where t.person = :person and""" + TODAY + " order by p.organisation, p.role, t.position limit 50")
                .param("person", person.value())
                .param("today", today)
                .query((row, number) -> seat(person, new PositionId(row.getObject("position", UUID.class)), row))
                .list();
    }

    Optional<String> name(PersonId person) {
        return jdbc.sql("select name from network.person where id = :id")
                .param("id", person.value())
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    /** The day of its end is the first that it is no longer held: one that began today was held by nobody. */
    void end(PersonId person, PositionId position, LocalDate today) {
        jdbc.sql("update network.tenure t set ends_on = :today where person = :person and position = :position and"
                        + TODAY)
                .param("today", today)
                .param("person", person.value())
                .param("position", position.value())
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                new PositionId(row.getObject("position", UUID.class)),
                Role.valueOf(row.getString("role")),
                new OrganisationId(row.getString("organisation")),
                row.getObject("starts_on", LocalDate.class));
    }

    private static Actor seat(PersonId person, PositionId position, ResultSet row) throws SQLException {
        return new Actor(
                person,
                position,
                Role.valueOf(row.getString("role")),
                new OrganisationId(row.getString("organisation")),
                Sector.valueOf(row.getString("sector")),
                new RegionId(row.getString("region")));
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
                .query((row, number) -> seat(person, position, row))
                .optional();
    }
}
