package org.filet.runaways.protocols;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of {@code runaways.parameter} that has to do with setting and comparing. */
@Component
class SettingTable {

    private static final String EVERYWHERE = "*";

    private final JdbcClient jdbc;

    SettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the region has a value of the parameter from that very moment. */
    boolean insert(Setting setting, Actor by, Instant at) {
        return jdbc.sql("""
                insert into runaways.parameter (id, region, name, minutes, source, author, position, valid_from, set_at)
                values (:id, :region, :name, :minutes, :source, :author, :position, :from, :at)
                on conflict do nothing
                """)
                        .param("id", setting.id())
                        .param(
                                "region",
                                Objects.requireNonNull(setting.region()).code())
                        .param("name", setting.parameter().name())
                        .param("minutes", setting.length().toMinutes())
                        .param("source", setting.source())
                        .param("author", by.organisation().code())
                        .param("position", by.position().value())
                        .param("from", setting.from().atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** False where it is not the region's, has begun, or was withdrawn. */
    boolean withdraw(UUID id, RegionId region, Instant at) {
        return jdbc.sql("""
                update runaways.parameter set withdrawn_at = :at
                 where id = :id and region = :region and valid_from > :at and withdrawn_at is null
                """)
                        .param("id", id)
                        .param("region", region.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** In force in each region that has its own, and everywhere else. */
    List<Setting> inForce(Instant at) {
        return jdbc.sql("""
                select distinct on (region, name) * from runaways.parameter
                 where valid_from <= :at and withdrawn_at is null order by region, name, valid_from desc
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(SettingTable::setting)
                .list();
    }

    /** A region's own of every parameter, past and to come, the newest first. */
    List<Setting> of(RegionId region, int most) {
        return jdbc.sql("""
                select * from runaways.parameter where region = :region and withdrawn_at is null
                 order by valid_from desc, name limit :most
                """)
                .param("region", region.code())
                .param("most", most)
                .query(SettingTable::setting)
                .list();
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        var region = row.getString("region");
        var position = row.getObject("position", UUID.class);
        return new Setting(
                row.getObject("id", UUID.class),
                region.equals(EVERYWHERE) ? null : new RegionId(region),
                Parameter.valueOf(row.getString("name")),
                Duration.ofMinutes(row.getLong("minutes")),
                row.getString("source"),
                position == null ? null : new PositionId(position),
                row.getObject("valid_from", OffsetDateTime.class).toInstant());
    }
}
