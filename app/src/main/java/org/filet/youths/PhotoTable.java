package org.filet.youths;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code youths.photo}: at most one of a youth. */
@Component
class PhotoTable {

    private final JdbcClient jdbc;

    PhotoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id never given to another photograph: it is sealed into its place */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(UUID id, OrganisationId holder, byte[] sealed) {}

    void put(UUID youth, Row photo, Actor by, Instant at) {
        jdbc.sql("""
                insert into youths.photo (youth, id, organisation, position, at, sealed)
                values (:youth, :id, :organisation, :position, :at, :sealed)
                on conflict (youth) do update
                  set id = excluded.id, position = excluded.position, at = excluded.at, sealed = excluded.sealed
                """)
                .param("youth", youth)
                .param("id", photo.id())
                .param("organisation", photo.holder().code())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sealed", photo.sealed())
                .update();
    }

    Optional<Row> find(UUID youth) {
        return jdbc.sql("select id, organisation, sealed from youths.photo where youth = :youth")
                .param("youth", youth)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getString("organisation")),
                        row.getBytes("sealed")))
                .optional();
    }

    boolean there(UUID youth) {
        return jdbc.sql("select exists (select 1 from youths.photo where youth = :youth)")
                .param("youth", youth)
                .query(Boolean.class)
                .single();
    }

    /** False where there was none. */
    boolean remove(UUID youth) {
        return jdbc.sql("delete from youths.photo where youth = :youth")
                        .param("youth", youth)
                        .update()
                > 0;
    }

    void remove(Collection<UUID> youths) {
        jdbc.sql("delete from youths.photo where youth = any (:youths::uuid[])")
                .param("youths", youths.toArray(UUID[]::new))
                .update();
    }
}
