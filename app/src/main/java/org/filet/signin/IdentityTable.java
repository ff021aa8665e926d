package org.filet.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.identity}. */
@Component
class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the subject is bound already, or the person has another of this issuer. */
    boolean insert(String issuer, String subject, PersonId person, Instant now) {
        return jdbc.sql("""
                insert into signin.identity (issuer, subject, person, bound_at)
                values (:issuer, :subject, :person, :now) on conflict do nothing
                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person from signin.identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    boolean has(PersonId person, String issuer) {
        return jdbc.sql("select exists (select 1 from signin.identity where person = :person and issuer = :issuer)")
                .param("person", person.value())
                .param("issuer", issuer)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    boolean delete(PersonId person, String issuer) {
        return jdbc.sql("delete from signin.identity where person = :person and issuer = :issuer")
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .update()
                == 1;
    }
}
