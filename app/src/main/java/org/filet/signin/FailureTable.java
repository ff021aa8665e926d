package org.filet.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.failure}. */
@Component
class FailureTable {

    private final JdbcClient jdbc;

    FailureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] claimed, Instant now) {
        jdbc.sql("insert into signin.failure (claimed, at) values (:claimed, :now)")
                .param("claimed", claimed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int since(byte[] claimed, Instant from) {
        return jdbc.sql("select count(*)::integer from signin.failure where claimed = :claimed and at > :from")
                .param("claimed", claimed)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void deleteBefore(Instant moment) {
        jdbc.sql("delete from signin.failure where at <= :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
