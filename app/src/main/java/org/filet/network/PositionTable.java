package org.filet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code network.position} and its shifts. */
@Component
class PositionTable {

    private static final String CARD = """
            select p.*, o.name_fr, o.name_en, o.sector,
                   coalesce((select max(n.name) from network.tenure t join network.person n on n.id = t.person
                              where t.position = p.id and t.starts_on <= :today
                                and (t.ends_on is null or t.ends_on > :today)), '') as holder
              from network.position p join network.organisation o on o.code = p.organisation
            """;

    private final JdbcClient jdbc;

    PositionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Position position) {
        var substitute = position.substitute();
        jdbc.sql("""
                insert into network.position
                  (id, role, organisation, region, substitute, phone, mailbox, duty_desk)
                values (:id, :role, :organisation, :region, :substitute::uuid, :phone, :mailbox, :dutyDesk)
                """)
                .param("id", position.id().value())
                .param("role", position.role().name())
                .param("organisation", position.organisation().code())
                .param("region", position.region().code())
                .param("substitute", substitute == null ? null : substitute.toString())
                .param("phone", position.phone())
                .param("mailbox", position.mailbox())
                .param("dutyDesk", position.dutyDesk())
                .update();
        position.onCall().forEach(shift -> insert(position.id(), shift));
    }

    private void insert(PositionId position, Shift shift) {
        jdbc.sql("insert into network.shift (position, day, starts, minutes) values (:position, :day, :from, :minutes)")
                .param("position", position.value())
                .param("day", shift.day().getValue())
                .param("from", shift.from())
                .param("minutes", shift.length().toMinutes())
                .update();
    }

    Optional<PositionCard> card(PositionId id, LocalDate today) {
        return jdbc.sql(CARD + " where p.id = :id")
                .param("today", today)
                .param("id", id.value())
                .query(PositionTable::card)
                .optional();
    }

    Optional<PositionCard> liaison(RegionId region, LocalDate today) {
        return jdbc.sql(CARD + " where p.region = :region and p.role = 'RUNAWAY_LIAISON'")
                .param("today", today)
                .param("region", region.code())
                .query(PositionTable::card)
                .optional();
    }

    Optional<PositionCard> dutyDesk(OrganisationId organisation, LocalDate today) {
        return jdbc.sql(CARD + " where p.organisation = :organisation and p.duty_desk")
                .param("today", today)
                .param("organisation", organisation.code())
                .query(PositionTable::card)
                .optional();
    }

    List<PositionCard> of(OrganisationId organisation, LocalDate today) {
        return jdbc.sql(CARD + " where p.organisation = :organisation order by p.duty_desk desc, p.role, p.phone")
                .param("today", today)
                .param("organisation", organisation.code())
                .query(PositionTable::card)
                .list();
    }

    /** Posts of a sector that serve a region, with who substitutes, vacant ones included. */
    List<PositionCard> serving(RegionId region, Sector sector, LocalDate today) {
        return jdbc.sql(CARD + """
                 where o.sector = :sector and exists (select 1 from network.organisation_region s
                                                       where s.organisation = o.code and s.region = :region)
                 order by p.duty_desk desc, p.region = :region desc, p.organisation, p.id
                """)
                .param("today", today)
                .param("sector", sector.name())
                .param("region", region.code())
                .query(PositionTable::card)
                .list();
    }

    List<Shift> shifts(PositionId position) {
        return jdbc.sql("select * from network.shift where position = :position order by day, starts")
                .param("position", position.value())
                .query((row, number) -> new Shift(
                        DayOfWeek.of(row.getInt("day")),
                        row.getObject("starts", LocalTime.class),
                        Duration.ofMinutes(row.getLong("minutes"))))
                .list();
    }

    Optional<PositionCard> substituteOf(PositionId position, LocalDate today) {
        return jdbc.sql(CARD + " where p.id = (select substitute from network.position where id = :id)")
                .param("today", today)
                .param("id", position.value())
                .query(PositionTable::card)
                .optional();
    }

    private static PositionCard card(ResultSet row, int number) throws SQLException {
        return new PositionCard(
                new PositionId(row.getObject("id", UUID.class)),
                Role.valueOf(row.getString("role")),
                new OrganisationId(row.getString("organisation")),
                new Bilingual(row.getString("name_fr"), row.getString("name_en")),
                Sector.valueOf(row.getString("sector")),
                new RegionId(row.getString("region")),
                row.getString("phone"),
                row.getString("mailbox"),
                row.getString("holder"));
    }
}
