package org.filet.runaways.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.TimelineEntry;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.place} and {@code runaways.place_check}. */
@Component
class PlaceTable {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its words are sealed with the holder's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID id,
            YouthId youth,
            OrganisationId holder,
            PlaceKind kind,
            PlaceStanding standing,
            PlaceSource source,
            RegionId region,
            byte[] municipality,
            byte[] address,
            byte[] words,
            PositionId position,
            Instant at) {}

    void insert(Row row) {
        jdbc.sql("""
                insert into runaways.place
                  (id, youth, holder, kind, standing, source, region, municipality, address, words, position, at)
                values (:id, :youth, :holder, :kind, :standing, :source, :region, :municipality, :address, :words,
                        :position, :at)
                """)
                .param("id", row.id())
                .param("youth", row.youth().value())
                .param("holder", row.holder().code())
                .param("kind", row.kind().name())
                .param("standing", row.standing().name())
                .param("source", row.source().name())
                .param("region", row.region().code())
                .param("municipality", row.municipality())
                .param("address", row.address())
                .param("words", row.words())
                .param("position", row.position().value())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that still count; the newest first. */
    List<Row> of(EpisodeSummary episode, int most) {
        return jdbc.sql("""
                select * from runaways.place where youth = :youth and holder = :holder and ended_at is null
                 order by at desc, id limit :most
                """)
                .param("youth", episode.youth().value())
                .param("holder", episode.holder().code())
                .param("most", most)
                .query(PlaceTable::row)
                .list();
    }

    Optional<PlaceKind> kind(EpisodeSummary episode, UUID place) {
        return jdbc.sql("""
                select kind from runaways.place
                 where id = :id and youth = :youth and holder = :holder and ended_at is null
                """)
                .param("id", place)
                .param("youth", episode.youth().value())
                .param("holder", episode.holder().code())
                .query((row, number) -> PlaceKind.valueOf(row.getString("kind")))
                .optional();
    }

    void end(UUID place, Instant at) {
        jdbc.sql("update runaways.place set ended_at = :at where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", place)
                .update();
    }

    void check(EpisodeSummary episode, UUID place, Place.Checked checked, Basis basis) {
        jdbc.sql("""
                insert into runaways.place_check (id, place, episode, holder, kind, result, position, at, basis)
                values (:id, :place, :episode, :holder, :kind, :result, :position, :at, :basis)
                """)
                .param("id", UUID.randomUUID())
                .param("place", place)
                .param("episode", episode.id().value())
                .param("holder", episode.holder().code())
                .param("kind", checked.kind().name())
                .param("result", checked.result().name())
                .param("position", checked.by().value())
                .param("at", checked.at().atOffset(ZoneOffset.UTC))
                .param("basis", basis.code())
                .update();
    }

    /** The last look at each place during the episode. */
    Map<UUID, Place.Checked> checked(EpisodeId episode) {
        return jdbc
                .sql("""
                select distinct on (place) * from runaways.place_check where episode = :episode order by place, turn desc
                """)
                .param("episode", episode.value())
                .query((row, number) -> Map.entry(
                        row.getObject("place", UUID.class),
                        new Place.Checked(
                                PlaceKind.valueOf(row.getString("kind")),
                                PlaceResult.valueOf(row.getString("result")),
                                new PositionId(row.getObject("position", UUID.class)),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each look, for the history: what kind of place and what was found. */
    List<TimelineEntry> lines(Actor reader, EpisodeId episode, int most) {
        return jdbc.sql("""
                select * from runaways.place_check where episode = :episode and holder = :holder
                 order by turn desc limit :most
                """)
                .param("episode", episode.value())
                .param("holder", reader.organisation().code())
                .param("most", most)
                .query((row, number) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        "runaways.place.line",
                        List.of(
                                "#runaways.PlaceKind." + row.getString("kind"),
                                "#runaways.PlaceResult." + row.getString("result")),
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("holder")),
                        Basis.of(row.getString("basis"))))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("holder")),
                PlaceKind.valueOf(row.getString("kind")),
                PlaceStanding.valueOf(row.getString("standing")),
                PlaceSource.valueOf(row.getString("source")),
                new RegionId(row.getString("region")),
                row.getBytes("municipality"),
                row.getBytes("address"),
                row.getBytes("words"),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
