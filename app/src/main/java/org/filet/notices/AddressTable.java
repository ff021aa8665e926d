package org.filet.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code notices.address}. */
@Component("noticesAddressTable")
class AddressTable {

    private final JdbcClient jdbc;

    AddressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits for its code is among them. */
    Optional<Own> find(PersonId person, Way way) {
        return jdbc.sql("select address, confirmed from notices.address where person = :person and way = :way")
                .param("person", person.value())
                .param("way", way.name())
                .query((row, number) -> new Own(way, row.getString("address"), row.getBoolean("confirmed")))
                .optional();
    }

    /** In which ways these people confirmed an address. */
    Map<PersonId, List<Way>> confirmed(Collection<PersonId> people) {
        return jdbc
                .sql("""
                        select person, way from notices.address
                         where person = any(:people) and confirmed and address <> ''
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("person", UUID.class)), Way.valueOf(row.getString("way"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** One message that a person asks for at a time, and so many in a row: false where it is too soon for another. */
    boolean ask(PersonId person, Way way, Instant now, Instant notSince, Instant anew, int most) {
        return jdbc.sql("""
                insert into notices.address as a (person, way, asked_at, asked) values (:person, :way, :now, 1)
                on conflict (person, way) do update set asked_at = excluded.asked_at,
                  asked = case when a.asked_at <= :anew then 1 else a.asked + 1 end
                  where a.asked_at is null or a.asked_at <= :anew or (a.asked_at <= :notSince and a.asked < :most)
                """)
                        .param("person", person.value())
                        .param("way", way.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("notSince", notSince.atOffset(ZoneOffset.UTC))
                        .param("anew", anew.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                > 0;
    }

    /** An address that its owner has yet to confirm. */
    void propose(PersonId person, Way way, String address, byte[] code, Instant until) {
        jdbc.sql("""
                update notices.address
                   set address = :address, confirmed = false, code = :code, code_until = :until, code_tries = 0
                 where person = :person and way = :way
                """)
                .param("person", person.value())
                .param("way", way.name())
                .param("address", address)
                .param("code", code)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void count(PersonId person, Way way) {
        jdbc.sql("""
                update notices.address set code_tries = least(code_tries + 1, 1000) where person = :person and way = :way
                """).param("person", person.value()).param("way", way.name()).update();
    }

    /** Whether it was the code, in time, and not guessed at. */
    boolean confirm(PersonId person, Way way, byte[] code, Instant now, int tries) {
        return jdbc.sql("""
                update notices.address set confirmed = true, code = null
                 where person = :person and way = :way and code = :code and code_until > :now and code_tries <= :tries
                """)
                        .param("person", person.value())
                        .param("way", way.name())
                        .param("code", code)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("tries", tries)
                        .update()
                > 0;
    }

    void remove(PersonId person, Way way) {
        jdbc.sql("""
                update notices.address set address = '', confirmed = false, code = null
                 where person = :person and way = :way
                """).param("person", person.value()).param("way", way.name()).update();
    }
}
