package org.filet.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code notices.choice}. */
@Component("noticesChoiceTable")
class ChoiceTable {

    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Choice> find(PersonId person) {
        return jdbc.sql("select * from notices.choice where person = :person")
                .param("person", person.value())
                .query((row, number) -> choice(row))
                .optional();
    }

    /** Of those among them who confirmed an address. */
    Map<PersonId, Choice> told(Collection<PersonId> people) {
        return jdbc
                .sql("select * from notices.choice where person = any(:people) and confirmed and address <> ''")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getObject("person", UUID.class)), choice(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getString("address"),
                row.getBoolean("confirmed"),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getBoolean("daily"));
    }

    void keep(PersonId person, Locale language, LocalTime from, LocalTime until, boolean daily) {
        jdbc.sql("""
                insert into notices.choice (person, language, quiet_from, quiet_until, daily)
                values (:person, :language, :from, :until, :daily)
                on conflict (person) do update set language = excluded.language, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until, daily = excluded.daily
                """)
                .param("person", person.value())
                .param("language", language.getLanguage())
                .param("from", from)
                .param("until", until)
                .param("daily", daily)
                .update();
    }

    /** One question to an address at a time: false where another was sent since then. */
    boolean ask(PersonId person, Instant now, Instant notSince) {
        return jdbc.sql("""
                insert into notices.choice as c (person, asked_at) values (:person, :now)
                on conflict (person) do update set asked_at = excluded.asked_at
                  where c.asked_at is null or c.asked_at <= :notSince
                """)
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("notSince", notSince.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** An address that its owner has yet to confirm. */
    void propose(PersonId person, String address, byte[] code, Instant until) {
        jdbc.sql("""
                update notices.choice
                   set address = :address, confirmed = false, code = :code, code_until = :until, code_tries = 0
                 where person = :person
                """)
                .param("person", person.value())
                .param("address", address)
                .param("code", code)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void count(PersonId person) {
        jdbc.sql("update notices.choice set code_tries = least(code_tries + 1, 1000) where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Whether it was the code, in time, and not guessed at. */
    boolean confirm(PersonId person, byte[] code, Instant now, int tries) {
        return jdbc.sql("""
                update notices.choice set confirmed = true, code = null
                 where person = :person and code = :code and code_until > :now and code_tries <= :tries
                """)
                        .param("person", person.value())
                        .param("code", code)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("tries", tries)
                        .update()
                > 0;
    }

    void remove(PersonId person) {
        jdbc.sql("update notices.choice set address = '', confirmed = false, code = null where person = :person")
                .param("person", person.value())
                .update();
    }
}
