package org.filet.runaways.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.plan}: versions, added to and never changed. */
@Component
class PlanTable {

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version; {@code sealed} holds its words, with the holder's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            YouthId youth,
            OrganisationId holder,
            int version,
            EpisodeId episode,
            PositionId position,
            Instant at,
            boolean withYouth,
            boolean withParents,
            byte[] sealed) {}

    /** False where that version is there already. */
    boolean insert(Row row) {
        return jdbc.sql("""
                insert into runaways.plan
                  (id, youth, holder, version, episode, position, at, with_youth, with_parents, sealed)
                values (:id, :youth, :holder, :version, :episode, :position, :at, :withYouth, :withParents, :sealed)
                on conflict (youth, holder, version) do nothing
                """)
                        .param("id", row.id())
                        .param("youth", row.youth().value())
                        .param("holder", row.holder().code())
                        .param("version", row.version())
                        .param("episode", row.episode().value())
                        .param("position", row.position().value())
                        .param("at", row.at().atOffset(ZoneOffset.UTC))
                        .param("withYouth", row.withYouth())
                        .param("withParents", row.withParents())
                        .param("sealed", row.sealed())
                        .update()
                > 0;
    }

    int latest(YouthId youth, OrganisationId holder) {
        return jdbc.sql("select coalesce(max(version), 0) from runaways.plan where youth = :youth and holder = :holder")
                .param("youth", youth.value())
                .param("holder", holder.code())
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    List<Row> of(YouthId youth, OrganisationId holder, int most) {
        return jdbc.sql("""
                select * from runaways.plan where youth = :youth and holder = :holder
                 order by version desc limit :most
                """)
                .param("youth", youth.value())
                .param("holder", holder.code())
                .param("most", most)
                .query(PlanTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("holder")),
                row.getInt("version"),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("with_youth"),
                row.getBoolean("with_parents"),
                row.getBytes("sealed"));
    }
}
