package org.filet.runaways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    /**
     * What was confided, sealed.
     *
     * @param row what it is bound to
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(UUID row, byte[] sealed, Instant at) {}

    /** What an older version had left in words. */
    record InWords(UUID row, UUID youth, OrganisationId listener, String words) {}

    void insert(EpisodeId episode, Actor by, Line line) {
        jdbc.sql("""
                insert into runaways.confidence (episode, organisation, position, at, row, sealed)
                values (:episode, :organisation, :position, :at, :row, :sealed)
                """)
                .param("episode", episode.value())
                .param("organisation", by.organisation().code())
                .param("position", by.position().value())
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .param("row", line.row())
                .param("sealed", line.sealed())
                .update();
    }

    List<Line> heardBy(OrganisationId listener, EpisodeId episode) {
        return jdbc.sql("""
                select row, sealed, at from runaways.confidence
                 where episode = :episode and organisation = :organisation order by at
                """)
                .param("episode", episode.value())
                .param("organisation", listener.code())
                .query((row, number) -> new Line(
                        row.getObject("row", UUID.class),
                        row.getBytes("sealed"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<InWords> readable(int most) {
        return jdbc.sql("""
                select c.row, e.youth, c.organisation, c.words
                  from runaways.confidence c join runaways.episode e on e.id = c.episode
                 where c.words is not null order by c.id limit :most for update of c
                """).param("most", most).query(ConfidenceTable::inWords).list();
    }

    void seal(UUID row, byte[] sealed) {
        jdbc.sql("update runaways.confidence set words = null, sealed = :sealed where row = :row")
                .param("sealed", sealed)
                .param("row", row)
                .update();
    }

    private static InWords inWords(ResultSet row, int number) throws SQLException {
        return new InWords(
                row.getObject("row", UUID.class),
                row.getObject("youth", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getString("words"));
    }
}
