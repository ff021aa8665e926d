package org.filet.runaways.judgements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.Concern;
import org.filet.runaways.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.judgement}. In clear: who, when, the level. Added to and never changed. */
@Component
class JudgementTable {

    private final JdbcClient jdbc;

    JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row; {@code sealed} holds the words, with the writer's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            EpisodeId episode,
            OrganisationId holder,
            OrganisationId organisation,
            PositionId position,
            Side side,
            Instant at,
            Concern concern,
            @Nullable Instant again,
            byte[] sealed) {}

    void insert(Row row) {
        var again = row.again();
        jdbc.sql("""
                insert into runaways.judgement
                  (id, episode, holder, organisation, position, side, at, concern, again, sealed)
                values (:id, :episode, :holder, :organisation, :position, :side, :at, :concern, :again, :sealed)
                """)
                .param("id", row.id())
                .param("episode", row.episode().value())
                .param("holder", row.holder().code())
                .param("organisation", row.organisation().code())
                .param("position", row.position().value())
                .param("side", row.side().name())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("concern", row.concern().name())
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sealed", row.sealed())
                .update();
    }

    /** So many of each side, the newest first. */
    List<Row> of(EpisodeId episode, int most) {
        return jdbc.sql("""
                select * from (
                  select *, row_number() over (partition by side order by at desc, turn desc) as nth
                    from runaways.judgement where episode = :episode) told
                 where nth <= :most order by at desc, turn desc
                """)
                .param("episode", episode.value())
                .param("most", most)
                .query(JudgementTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var again = row.getObject("again", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new OrganisationId(row.getString("holder")),
                new OrganisationId(row.getString("organisation")),
                new PositionId(row.getObject("position", UUID.class)),
                Side.valueOf(row.getString("side")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Concern.valueOf(row.getString("concern")),
                again == null ? null : again.toInstant(),
                row.getBytes("sealed"));
    }
}
