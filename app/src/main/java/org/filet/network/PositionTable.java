package org.filet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code network.position} and its shifts. */
@Component
class PositionTable {

    private static final String COLUMNS = """
            select p.*, o.name_fr, o.name_en, o.sector,
                   coalesce((select max(n.name) from network.tenure t join network.person n on n.id = t.person
                              where t.position = p.id and t.starts_on <= :today
                                and (t.ends_on is null or t.ends_on > :today)), '') as holder
            """;
    private static final String FROM = """
              from network.position p join network.organisation o on o.code = p.organisation
            """;
    private static final String CARD = COLUMNS + FROM;
    private static final String CARD_WITH_HOURS = COLUMNS + """
                 , coalesce((select string_agg(h.day || '/' || h.starts || '/' || h.minutes, ' ')
                               from network.shift h where h.position = p.id), '') as hours
            """ + FROM;

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

    /** Posts of these sectors that serve a region, vacant ones included, with their hours. */
    List<Serving> serving(RegionId region, Collection<Sector> sectors, LocalDate today) {
        return jdbc.sql(CARD_WITH_HOURS + """
                 where o.sector in (:sectors) and exists (select 1 from network.organisation_region s
                                                           where s.organisation = o.code and s.region = :region)
                 order by p.duty_desk desc, p.region = :region desc, p.organisation, p.id
                """)
                .param("today", today)
                .param("sectors", sectors.stream().map(Sector::name).toList())
                .param("region", region.code())
                .query((row, number) -> new Serving(card(row, number), substitute(row), hours(row.getString("hours"))))
                .list();
    }

    /** Every post of an organisation with its hours, the duty desk first, vacant ones included. */
    List<Serving> staffed(OrganisationId organisation, LocalDate today) {
        return jdbc.sql(CARD_WITH_HOURS
                        + " where p.organisation = :organisation order by p.duty_desk desc, p.role, p.id")
                .param("today", today)
                .param("organisation", organisation.code())
                .query((row, number) -> new Serving(card(row, number), substitute(row), hours(row.getString("hours"))))
                .list();
    }

    /** Posts by their ids, and the liaison officer of a region. */
    List<PositionCard> backing(Collection<PositionId> ids, RegionId region, LocalDate today) {
        return jdbc.sql(CARD + """
                 where p.id = any(:ids) or (p.region = :region and p.role = 'RUNAWAY_LIAISON')
                """)
                .param("today", today)
                .param("ids", ids.stream().map(PositionId::value).toArray(UUID[]::new))
                .param("region", region.code())
                .query(PositionTable::card)
                .list();
    }

    /** A post among those that serve a region. */
    record Serving(PositionCard card, @Nullable PositionId substitute, List<Shift> hours) {}

    private static @Nullable PositionId substitute(ResultSet row) throws SQLException {
        var id = row.getObject("substitute", UUID.class);
        return id == null ? null : new PositionId(id);
    }

    private static List<Shift> hours(String written) {
        return Stream.of(written.split(" "))
                .filter(shift -> !shift.isEmpty())
                .map(shift -> shift.split("/"))
                .map(shift -> new Shift(
                        DayOfWeek.of(Integer.parseInt(shift[0])),
                        LocalTime.parse(shift[1]),
                        Duration.ofMinutes(Long.parseLong(shift[2]))))
                .toList();
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
