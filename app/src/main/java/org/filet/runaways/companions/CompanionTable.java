package org.filet.runaways.companions;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.companion}: a row each way, so that each episode has its own. */
@Component
class CompanionTable {

    private final JdbcClient jdbc;

    CompanionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One way of a tie. */
    record Row(EpisodeId other, Instant at, PositionId by, OrganisationId organisation, Basis basis) {}

    /** In one order from whichever page: two who tie the same pair wait for each other instead of blocking each other. */
    private static UUID less(EpisodeId one, EpisodeId other) {
        return one.value().compareTo(other.value()) < 0 ? one.value() : other.value();
    }

    /** False where they were tied already. */
    boolean tie(EpisodeSummary one, EpisodeSummary other, Actor by, Instant at, Basis basis) {
        return jdbc.sql("""
                insert into runaways.companion (episode, other, holder, position, organisation, basis, basis_reference, at)
                values (:less, :more, :holder, :position, :organisation, :basis, :reference, :at),
                       (:more, :less, :holder, :position, :organisation, :basis, :reference, :at)
                on conflict do nothing
                """)
                        .param("less", less(one.id(), other.id()))
                        .param(
                                "more",
                                less(one.id(), other.id()).equals(one.id().value())
                                        ? other.id().value()
                                        : one.id().value())
                        .param("holder", one.holder().code())
                        .param("position", by.position().value())
                        .param("organisation", by.organisation().code())
                        .param("basis", basis.code())
                        .param("reference", basis.reference())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** False where they were not tied. */
    boolean untie(EpisodeId one, EpisodeId other) {
        return jdbc.sql("""
                delete from runaways.companion
                 where (episode = :one and other = :other) or (episode = :other and other = :one)
                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                > 0;
    }

    List<Row> of(EpisodeId episode, int most) {
        return jdbc.sql("select * from runaways.companion where episode = :episode order by at limit :most")
                .param("episode", episode.value())
                .param("most", most)
                .query((row, number) -> new Row(
                        new EpisodeId(row.getObject("other", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("organisation")),
                        new Basis(row.getString("basis"), row.getString("basis_reference"))))
                .list();
    }
}
