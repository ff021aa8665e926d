package org.filet.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.question}. */
@Component
class QuestionTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    QuestionTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A question as its asker knows it.
     *
     * @param contacts how many contacts the answer named
     */
    record Question(UUID id, Instant at, PositionId position, OrganisationId organisation, int contacts, Basis basis) {}

    /** Questions of a position wait for each other until the transaction ends, so that a quota is one. */
    void queue(PositionId position) {
        jdbc.sql("select pg_advisory_xact_lock(:position)")
                .param("position", position.value().getLeastSignificantBits())
                .query((row, number) -> number)
                .list();
    }

    int askedBy(PositionId position, Instant since) {
        return jdbc.sql("select count(*) from matching.question where position = :position and at > :since")
                .param("position", position.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int askedAbout(EpisodeId episode, Instant since) {
        return jdbc.sql("select count(*) from matching.question where episode = :episode and at > :since")
                .param("episode", episode.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param named how many contacts each answer named; none where the episode is left out */
    void insert(List<MatchEvent.Asked> all, Map<EpisodeId, Integer> named) {
        batches.batchUpdate("""
                insert into matching.question
                  (id, episode, organisation, position, at, contacts, basis, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, (statement, asked) -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, asked.episode().value());
            statement.setString(3, asked.by().organisation().code());
            statement.setObject(4, asked.by().position().value());
            statement.setObject(5, asked.at().atOffset(ZoneOffset.UTC));
            statement.setInt(6, named.getOrDefault(asked.episode(), 0));
            statement.setString(7, asked.basis().code());
            statement.setString(8, asked.basis().reference());
        });
    }

    List<Question> about(EpisodeId episode) {
        return jdbc.sql("select * from matching.question where episode = :episode order by at")
                .param("episode", episode.value())
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("organisation")),
                        row.getInt("contacts"),
                        new Basis(row.getString("basis"), row.getString("basis_reference"))))
                .list();
    }
}
