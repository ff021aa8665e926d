package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.parameter}: dated rows, the region's own before the default, the newest in force. */
@Component
class ProtocolTable {

    private final JdbcClient jdbc;

    ProtocolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Protocol inForce(RegionId region, Instant at) {
        var limits = new EnumMap<Parameter, Protocol.Limit>(Parameter.class);
        jdbc.sql("""
                select distinct on (name) name, minutes, source
                  from runaways.parameter
                 where region in (:region, '*') and valid_from <= :at and withdrawn_at is null
                 order by name, region = '*', valid_from desc
                """)
                .param("region", region.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    limits.put(
                            Parameter.valueOf(row.getString("name")),
                            new Protocol.Limit(Duration.ofMinutes(row.getLong("minutes")), row.getString("source")));
                });
        return new Protocol(limits);
    }
}
