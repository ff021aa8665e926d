package org.filet.runaways.preventive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.preventive_draft}: one a youth and person, read by that person. */
@Component
class PreventiveDraftTable {

    private final JdbcClient jdbc;

    PreventiveDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Row(UUID id, Instant at, byte[] sealed) {}

    Optional<Row> find(Actor writer, YouthId youth) {
        return jdbc.sql("""
                select id, at, sealed from runaways.preventive_draft
                 where youth = :youth and holder = :holder and person = :person
                """)
                .param("youth", youth.value())
                .param("holder", writer.organisation().code())
                .param("person", writer.person().value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBytes("sealed")))
                .optional();
    }

    void insert(Actor writer, YouthId youth, Row row) {
        jdbc.sql("""
                insert into runaways.preventive_draft (id, youth, holder, person, at, sealed)
                values (:id, :youth, :holder, :person, :at, :sealed)
                """)
                .param("id", row.id())
                .param("youth", youth.value())
                .param("holder", writer.organisation().code())
                .param("person", writer.person().value())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("sealed", row.sealed())
                .update();
    }

    boolean delete(Actor writer, YouthId youth) {
        return jdbc.sql("""
                delete from runaways.preventive_draft
                 where youth = :youth and holder = :holder and person = :person
                """)
                        .param("youth", youth.value())
                        .param("holder", writer.organisation().code())
                        .param("person", writer.person().value())
                        .update()
                > 0;
    }
}
