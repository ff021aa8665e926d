package org.filet.oversight;

import java.time.LocalDate;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code oversight.reading}. */
@Component
class ReadingTable {

    private final JdbcClient jdbc;

    ReadingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this person had read this file on this day. */
    boolean first(PersonId person, LocalDate day, UUID youth, boolean searched) {
        return jdbc.sql("""
                insert into oversight.reading (person, day, youth, searched) values (:person, :day, :youth, :searched)
                on conflict do nothing
                """)
                        .param("person", person.value())
                        .param("day", day)
                        .param("youth", youth)
                        .param("searched", searched)
                        .update()
                > 0;
    }

    int count(PersonId person, LocalDate day, boolean searched) {
        return jdbc.sql(
                        "select count(*) from oversight.reading where person = :person and day = :day and searched = :searched")
                .param("person", person.value())
                .param("day", day)
                .param("searched", searched)
                .query(Integer.class)
                .single();
    }

    void eraseBefore(LocalDate day) {
        jdbc.sql("delete from oversight.reading where day < :day")
                .param("day", day)
                .update();
    }
}
