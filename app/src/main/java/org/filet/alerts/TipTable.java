package org.filet.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code alerts.tip}. */
@Component
class TipTable {

    private final JdbcClient jdbc;

    TipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Alert alert, Copy copy, Tip tip, Actor by, Instant at) {
        jdbc.sql("""
                insert into alerts.tip (id, alert, copy, kind, region, municipality, seen_at, words, source, company,
                                        condition, at, position, organisation, holder, sender, home_region)
                values (:id, :alert, :copy, :kind, :region, :municipality, :seenAt, :words, :source, :company,
                        :condition, :at, :position, :organisation, :holder, :sender, :home)
                """)
                .param("id", id)
                .param("alert", copy.alert().value())
                .param("copy", copy.id().value())
                .param("kind", tip.kind().name())
                .param("region", tip.region().code())
                .param("municipality", tip.municipality())
                .param("seenAt", tip.seenAt().atOffset(ZoneOffset.UTC))
                .param("words", tip.words())
                .param("source", tip.how().source().name())
                .param("company", tip.how().company().name())
                .param("condition", tip.how().condition().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("position", by.position().value())
                .param("organisation", by.organisation().code())
                .param("holder", alert.holder().code())
                .param("sender", alert.sender().code())
                .param("home", alert.homeRegion().code())
                .update();
    }

    Optional<Received> find(UUID id) {
        return jdbc.sql("select * from alerts.tip where id = :id")
                .param("id", id)
                .query(TipTable::received)
                .optional();
    }

    /** The latest first. */
    List<Received> of(AlertId alert, int most) {
        return jdbc.sql("select * from alerts.tip where alert = :alert order by at desc limit :most")
                .param("alert", alert.value())
                .param("most", most)
                .query(TipTable::received)
                .list();
    }

    /** What this organisation told through one copy. */
    List<Received> of(CopyId copy, int most) {
        return jdbc.sql("select * from alerts.tip where copy = :copy order by at desc limit :most")
                .param("copy", copy.value())
                .param("most", most)
                .query(TipTable::received)
                .list();
    }

    /** Tips that the holder, or the region's liaison officer, has not yet taken note of. */
    List<Received> unread(OrganisationId holder, RegionId region, int most) {
        return jdbc.sql("""
                select t.* from alerts.tip t join alerts.alert a on a.id = t.alert
                 where t.noted_at is null and (a.holder = :holder or a.home_region = :region)
                 order by t.at limit :most
                """)
                .param("holder", holder.code())
                .param("region", region.code())
                .param("most", most)
                .query(TipTable::received)
                .list();
    }

    /** False where someone has already taken note. */
    boolean noted(UUID id, NoteResult result, Instant at) {
        return jdbc.sql("""
                update alerts.tip set noted_at = :at, noted_as = :result where id = :id and noted_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("result", result.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Where and when somebody was seen, and in which words, about these youths. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("""
                update alerts.tip set words = '', municipality = ''
                 where alert in (select id from alerts.alert where youth = any (:youths::uuid[]))
                   and (words <> '' or municipality <> '')
                """).param("youths", youths.toArray(UUID[]::new)).update();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                new AlertId(row.getObject("alert", UUID.class)),
                new Tip(
                        Tip.Kind.valueOf(row.getString("kind")),
                        new RegionId(row.getString("region")),
                        row.getString("municipality"),
                        Objects.requireNonNull(AlertTable.instant(row, "seen_at")),
                        row.getString("words"),
                        new Observation(
                                Observation.Source.valueOf(row.getString("source")),
                                Observation.Company.valueOf(row.getString("company")),
                                Observation.Condition.valueOf(row.getString("condition")))),
                Objects.requireNonNull(AlertTable.instant(row, "at")),
                new PositionId(row.getObject("position", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                AlertTable.instant(row, "noted_at"),
                result(row.getString("noted_as")));
    }

    private static @Nullable NoteResult result(@Nullable String name) {
        return name == null ? null : NoteResult.valueOf(name);
    }
}
