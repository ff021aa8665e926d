package org.filet.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.apart}: files told to be two people. {@link TokenTable#shared} passes them by. */
@Component
class ApartTable {

    private final JdbcClient jdbc;

    ApartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(YouthId one, YouthId other, Instant now) {
        jdbc.sql("""
                insert into matching.apart (one, other, since)
                values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :now)
                on conflict do nothing
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
