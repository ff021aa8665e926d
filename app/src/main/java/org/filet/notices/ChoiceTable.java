package org.filet.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
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

    /** What a person chose, or what holds for whoever chose nothing. */
    Choice find(PersonId person) {
        return jdbc.sql("select * from notices.choice where person = :person")
                .param("person", person.value())
                .query((row, number) -> choice(row))
                .optional()
                .orElse(Choice.NONE);
    }

    /** Of those among them who chose something. */
    Map<PersonId, Choice> of(Collection<PersonId> people) {
        return jdbc
                .sql("select * from notices.choice where person = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new PersonId(row.getObject("person", UUID.class)), choice(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
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
}
