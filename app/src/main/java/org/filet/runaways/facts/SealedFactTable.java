package org.filet.runaways.facts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.runaways.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.sealed_fact} and of who may ask to open one. */
@Component
class SealedFactTable {

    private static final String SELECT = """
            select f.id, f.episode, f.holder, f.kind, f.at,
                   array(select r.person from runaways.sealed_reader r where r.fact = f.id) as readers
              from runaways.sealed_fact f
            """;

    private final JdbcClient jdbc;

    SealedFactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SealedFact fact, byte[] sealed, Actor by) {
        jdbc.sql("""
                insert into runaways.sealed_fact (id, episode, holder, kind, sealed, by, position, at)
                values (:id, :episode, :holder, :kind, :sealed, :by, :position, :at)
                """)
                .param("id", fact.id())
                .param("episode", fact.episode().value())
                .param("holder", fact.holder().code())
                .param("kind", fact.kind().name())
                .param("sealed", sealed)
                .param("by", by.person().value())
                .param("position", by.position().value())
                .param("at", fact.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into runaways.sealed_reader (fact, holder, person) select :fact, :holder, unnest(:readers)")
                .param("fact", fact.id())
                .param("holder", fact.holder().code())
                .param("readers", fact.readers().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    List<SealedFact> of(OrganisationId holder, EpisodeId episode, int most) {
        return jdbc.sql(SELECT + " where f.episode = :episode and f.holder = :holder order by f.at, f.id limit :most")
                .param("episode", episode.value())
                .param("holder", holder.code())
                .param("most", most)
                .query((row, number) -> fact(row))
                .list();
    }

    Optional<SealedFact> find(OrganisationId holder, UUID id) {
        return jdbc.sql(SELECT + " where f.id = :id and f.holder = :holder")
                .param("id", id)
                .param("holder", holder.code())
                .query((row, number) -> fact(row))
                .optional();
    }

    /** Whoever seals a fact of this episode waits for the one before. */
    void lock(EpisodeId episode) {
        jdbc.sql("select id from runaways.episode where id = :id for update")
                .param("id", episode.value())
                .query(UUID.class)
                .single();
    }

    /** Requests about one fact wait for each other. */
    void lock(UUID id) {
        jdbc.sql("select id from runaways.sealed_fact where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    byte[] sealed(UUID id) {
        return jdbc.sql("select sealed from runaways.sealed_fact where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("sealed"))
                .single();
    }

    private static SealedFact fact(ResultSet row) throws SQLException {
        Array readers = row.getArray("readers");
        return new SealedFact(
                row.getObject("id", UUID.class),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new OrganisationId(row.getString("holder")),
                SealedKind.valueOf(row.getString("kind")),
                Arrays.stream((UUID[]) readers.getArray()).map(PersonId::new).collect(Collectors.toUnmodifiableSet()),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
