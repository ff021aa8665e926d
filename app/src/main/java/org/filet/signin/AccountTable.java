package org.filet.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** All the SQL of {@code signin.account}. */
@Component
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("select not exists (select 1 from signin.account)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void insert(PersonId person, Bytes handle, Instant now) {
        jdbc.sql("insert into signin.account (person, handle, created_at) values (:person, :handle, :now)")
                .param("person", person.value())
                .param("handle", handle.getBytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Account> find(PersonId person) {
        return jdbc.sql("select * from signin.account where person = :person")
                .param("person", person.value())
                .query(AccountTable::account)
                .optional();
    }

    Optional<Account> find(Bytes handle) {
        return jdbc.sql("select * from signin.account where handle = :handle")
                .param("handle", handle.getBytes())
                .query(AccountTable::account)
                .optional();
    }

    List<Account> of(List<PersonId> people) {
        return jdbc.sql("select * from signin.account where person = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(AccountTable::account)
                .list();
    }

    /** @param at null opens it again */
    void disable(PersonId person, @Nullable Instant at) {
        jdbc.sql("update signin.account set disabled_at = :at::timestamptz where person = :person")
                .param("at", at == null ? null : at.toString())
                .param("person", person.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new Account(
                new PersonId(row.getObject("person", UUID.class)),
                new Bytes(row.getBytes("handle")),
                disabled == null ? null : disabled.toInstant());
    }
}
