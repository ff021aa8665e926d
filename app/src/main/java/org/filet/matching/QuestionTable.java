package org.filet.matching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.question}. */
@Component
class QuestionTable {

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void insert(UUID id, EpisodeId episode, Actor by, Instant at, int contacts, Basis basis) {
        jdbc.sql("""
                insert into matching.question
                  (id, episode, organisation, position, at, contacts, basis, basis_reference)
                values (:id, :episode, :organisation, :position, :at, :contacts, :basis, :reference)
                """)
                .param("id", id)
                .param("episode", episode.value())
                .param("organisation", by.organisation().code())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("contacts", contacts)
                .param("basis", basis.code())
                .param("reference", basis.reference())
                .update();
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
