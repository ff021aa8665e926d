package org.filet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code web.once}. The key is the person's own: another's key never answers. */
@Component
class OnceTable {

    private final JdbcClient jdbc;

    OnceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for a concurrent request with the same key; false when one has been carried out. */
    boolean claim(UUID key, Actor actor, Instant at) {
        return jdbc.sql("""
                insert into web.once (key, person, at) values (:key, :person, :at)
                on conflict (person, key) do nothing
                """)
                        .param("key", key)
                        .param("person", actor.person().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean known(UUID key, UUID person) {
        return jdbc.sql("select exists (select 1 from web.once where person = :person and key = :key)")
                .param("person", person)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void finish(UUID key, Actor actor, UUID result) {
        jdbc.sql("update web.once set result = :result where person = :person and key = :key")
                .param("result", result)
                .param("person", actor.person().value())
                .param("key", key)
                .update();
    }

    UUID result(UUID key, Actor actor) {
        return jdbc.sql("select result from web.once where person = :person and key = :key")
                .param("person", actor.person().value())
                .param("key", key)
                .query(UUID.class)
                .single();
    }
}
