package org.filet.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code alerts.parameter}: the region's own before the default, the newest in force. */
@Component
class LimitTable {

    private final JdbcClient jdbc;

    LimitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Limit inForce(Limit.Name name, RegionId region, Instant at) {
        return jdbc.sql("""
                select minutes, source from alerts.parameter
                 where name = :name and region in (:region, '*') and valid_from <= :at
                 order by region = '*', valid_from desc
                 limit 1
                """)
                .param("name", name.name())
                .param("region", region.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Limit(Duration.ofMinutes(row.getLong("minutes")), row.getString("source")))
                .single();
    }
}
