package org.filet.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a post, and what somebody is called. */
@Component
class HolderTable {

    private final JdbcClient jdbc;

    HolderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> of(PositionId position, LocalDate today) {
        return jdbc.sql("""
                select distinct person from network.tenure
                 where position = :position and starts_on <= :today and (ends_on is null or ends_on > :today)
                """)
                .param("position", position.value())
                .param("today", today)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    Optional<String> name(PersonId person) {
        return jdbc.sql("select name from network.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }
}
