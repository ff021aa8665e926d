package org.filet.youths;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code youths.name_index}. */
@Component
class NameIndexTable {

    private final JdbcClient jdbc;

    NameIndexTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(short value, UUID youth) {}

    void insert(OrganisationId organisation, List<Entry> entries) {
        jdbc.sql("""
                insert into youths.name_index (organisation, value, youth)
                select ?, e.value, e.youth from unnest(?::smallint[], ?::uuid[]) e (value, youth)
                on conflict do nothing
                """)
                .param(organisation.code())
                .param(entries.stream().map(Entry::value).toArray(Short[]::new))
                .param(entries.stream().map(Entry::youth).toArray(UUID[]::new))
                .update();
    }

    void delete(Collection<UUID> youths) {
        jdbc.sql("delete from youths.name_index where youth = any (?::uuid[])")
                .param(youths.toArray(UUID[]::new))
                .update();
    }
}
