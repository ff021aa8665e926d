package org.filet.agreements;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.wall.Walled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fourth reading: PostgreSQL, as the application's own login. One statement reads the articles and enters in the
 * register what they carry; then row-level security alone says which rows are there.
 */
final class SqlReading {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Wall wall;
    private final Walled walled;

    SqlReading(JdbcClient jdbc, Wall wall, Walled walled) {
        this.jdbc = jdbc;
        this.wall = wall;
        this.walled = walled;
    }

    /** A file and its episode, held by the organisation that would give. */
    record Held(UUID youth, UUID episode) {}

    /** How many rows of each kind there are for somebody: an episode, its history, its clocks, the file. */
    record Seen(int episodes, int lines, int clocks, int files) {

        static final Seen NOTHING = new Seen(0, 0, 0, 0);

        static Seen of(boolean episode, boolean file) {
            int one = episode ? 1 : 0;
            return new Seen(one, one, one, file ? 1 : 0);
        }
    }

    /** One article a row. */
    private record Article(
            List<String> gives,
            List<String> receives,
            boolean suspended,
            String starts,
            String ends,
            String purpose,
            List<String> categories,
            List<String> roles,
            boolean consent) {}

    static String articles(List<Pact> pacts) {
        return JSON.writeValueAsString(pacts.stream()
                .flatMap(pact -> pact.clauses().stream()
                        .map(clause -> new Article(
                                pact.providers().stream()
                                        .map(party -> party.code())
                                        .toList(),
                                pact.receivers().stream()
                                        .map(party -> party.code())
                                        .toList(),
                                pact.suspended(),
                                pact.from().toString(),
                                pact.until().toString(),
                                clause.purpose().name(),
                                names(clause.categories()),
                                names(clause.roles()),
                                clause.consent())))
                .toList());
    }

    /** Joins a transaction. */
    void tell(Actor asker, String articles, Transfer transfer, Held held) {
        walled.acting(
                asker,
                () -> wall.as(
                        Duty.REGISTER,
                        () -> jdbc.sql("""
                insert into registers.disclosure
                  (at, day, record, youth, holder, recipient, person, position, read, categories, purpose, basis,
                   basis_reference, beyond_quebec)
                select now(), wall.day(), :episode, :youth, :holder, :recipient, :person, :position, true, :categories,
                       :purpose, '', '', false
                 where exists (
                   select from jsonb_to_recordset(:articles::jsonb) as article
                     (gives text[], receives text[], suspended boolean, starts timestamptz, ends timestamptz, purpose text,
                      categories text[], roles text[], consent boolean)
                    where :holder = any (gives) and :recipient = any (receives) and not suspended
                      and :at >= starts and :at < ends and purpose = :purpose
                      and categories @> cast(:categories as text[])
                      and (cast(:role as text) is null or roles = '{}' or :role = any (roles))
                      and (not consent or :consented))
                """)
                                .param("episode", held.episode())
                                .param("youth", held.youth())
                                .param("holder", transfer.from().code())
                                .param("recipient", transfer.to().code())
                                .param("person", asker.person().value())
                                .param("position", asker.position().value())
                                .param(
                                        "categories",
                                        names(transfer.categories()).toArray(String[]::new))
                                .param("purpose", transfer.purpose().name())
                                .param("articles", articles)
                                .param("at", transfer.at().atOffset(ZoneOffset.UTC))
                                .param("role", name(transfer.role()))
                                .param("consented", transfer.consented())
                                .update()));
    }

    /** Joins a transaction. */
    Seen seen(Actor asker, Held held) {
        return walled.acting(
                asker,
                () -> jdbc.sql("""
                select (select count(*) from runaways.episode where id = :episode) as episodes,
                       (select count(*) from runaways.journal where episode = :episode) as lines,
                       (select count(*) from runaways.clock where episode = :episode) as clocks,
                       (select count(*) from youths.youth where id = :youth) as files
                """)
                        .param("episode", held.episode())
                        .param("youth", held.youth())
                        .query((row, number) -> new Seen(
                                row.getInt("episodes"), row.getInt("lines"), row.getInt("clocks"), row.getInt("files")))
                        .single());
    }

    /** Past the wall: what an organisation holds. */
    static Held held(JdbcClient outside, String organisation) {
        var held = new Held(UUID.randomUUID(), UUID.randomUUID());
        outside.sql("""
                with y as (
                  insert into youths.youth (id, organisation, home_region, code)
                  values (:youth, :holder, '99', :youth) returning *), e as (
                  insert into runaways.episode
                    (id, youth, organisation, home_region, lead_region, state, concern, last_seen, open, ended_at, parts,
                     version)
                  select :episode, id, organisation, home_region, home_region, 'CLOSED', 'LOW', now(), false, now(), '{}', 0 from y returning *),
                j as (
                  insert into runaways.journal
                    (episode, holder, at, key, args, position, organisation, basis, basis_reference)
                  select id, organisation, now(), '', '[]', id, organisation, '', '' from e)
                insert into runaways.clock (episode, holder, kind, started_at, due_at, stopped_at)
                select id, organisation, 'REVIEW', now(), now(), now() from e
                """)
                .param("youth", held.youth())
                .param("episode", held.episode())
                .param("holder", organisation)
                .update();
        return held;
    }

    private static List<String> names(Set<? extends Enum<?>> some) {
        return some.stream().map(one -> one.name()).sorted().toList();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
