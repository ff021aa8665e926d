package org.filet.runaways;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.confidence}. Every read names the organisation that listened. */
@Component
class ConfidenceTable {

    private final JdbcClient jdbc;

    ConfidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EpisodeId episode, Actor by, String words, Instant at) {
        jdbc.sql("""
                insert into runaways.confidence (episode, organisation, position, at, words)
                values (:episode, :organisation, :position, :at, :words)
                """)
                .param("episode", episode.value())
                .param("organisation", by.organisation().code())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
    }

    List<Confidences> heardBy(OrganisationId listener, EpisodeId episode) {
        return jdbc.sql("""
                select organisation, words, at from runaways.confidence
                 where episode = :episode and organisation = :organisation order by at
                """)
                .param("episode", episode.value())
                .param("organisation", listener.code())
                .query((row, number) -> new Confidences(
                        new OrganisationId(row.getString("organisation")),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
