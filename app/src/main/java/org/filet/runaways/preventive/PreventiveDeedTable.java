package org.filet.runaways.preventive;

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
import org.filet.runaways.EpisodeSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.preventive_deed}: what was done with a fiche during an episode, added to alone. */
@Component
class PreventiveDeedTable {

    private final JdbcClient jdbc;

    PreventiveDeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param named the organisation that was named or no longer is */
    record Row(
            PreventiveEvent.What what,
            int version,
            @Nullable OrganisationId named,
            PositionId position,
            OrganisationId organisation,
            Basis basis,
            Instant at) {}

    void insert(
            EpisodeSummary episode,
            PreventiveEvent.What what,
            int version,
            @Nullable OrganisationId named,
            Actor by,
            Basis basis,
            Instant at) {
        jdbc.sql("""
                insert into runaways.preventive_deed
                  (id, episode, holder, what, version, named, position, organisation, basis, basis_reference, at)
                values (:id, :episode, :holder, :what, :version, :named, :position, :organisation, :basis, :reference, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("episode", episode.id().value())
                .param("holder", episode.holder().code())
                .param("what", what.name())
                .param("version", version)
                .param("named", named == null ? null : named.code())
                .param("position", by.position().value())
                .param("organisation", by.organisation().code())
                .param("basis", basis.code())
                .param("reference", basis.reference())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Row> of(EpisodeId episode, int most) {
        return jdbc.sql(
                        "select * from runaways.preventive_deed where episode = :episode order by turn desc limit :most")
                .param("episode", episode.value())
                .param("most", most)
                .query((row, number) -> {
                    var named = row.getString("named");
                    return new Row(
                            PreventiveEvent.What.valueOf(row.getString("what")),
                            row.getInt("version"),
                            named == null ? null : new OrganisationId(named),
                            new PositionId(row.getObject("position", UUID.class)),
                            new OrganisationId(row.getString("organisation")),
                            new Basis(row.getString("basis"), row.getString("basis_reference")),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** Who stands named: the last word about each organisation. */
    List<OrganisationId> named(EpisodeId episode) {
        return jdbc.sql("""
                select named from (
                  select distinct on (named) named, what from runaways.preventive_deed
                   where episode = :episode and what in ('NAMED', 'RELEASED') order by named, turn desc) last
                 where what = 'NAMED' order by named
                """)
                .param("episode", episode.value())
                .query((row, number) -> new OrganisationId(row.getString("named")))
                .list();
    }
}
