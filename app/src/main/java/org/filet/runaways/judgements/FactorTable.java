package org.filet.runaways.judgements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.factor}: the lists of every region. Nothing of a youth is here. */
@Component
class FactorTable {

    private final JdbcClient jdbc;

    FactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a region offers now, everywhere's first. */
    List<Factor> offered(RegionId region) {
        return jdbc.sql("""
                select * from runaways.factor
                 where withdrawn_at is null and (region is null or region = :region)
                 order by region nulls first, place, added_at, id
                """)
                .param("region", region.code())
                .query(FactorTable::factor)
                .list();
    }

    /** Also those no longer offered: an old judgement keeps its words. */
    List<Factor> named(Collection<UUID> ids) {
        return jdbc.sql("select * from runaways.factor where id = any (?::uuid[]) order by place, added_at, id")
                .param(ids.toArray(UUID[]::new))
                .query(FactorTable::factor)
                .list();
    }

    void insert(Factor factor, RegionId region, Actor by, Instant at) {
        jdbc.sql("""
                insert into runaways.factor (id, kind, fr, en, region, source, position, added_at)
                values (:id, :kind, :fr, :en, :region, :source, :position, :at)
                """)
                .param("id", factor.id())
                .param("kind", factor.group().name())
                .param("fr", factor.words().french())
                .param("en", factor.words().english())
                .param("region", region.code())
                .param("source", factor.source())
                .param("position", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was one of this region's own that was still offered. */
    boolean withdraw(UUID id, RegionId region, Instant at) {
        return jdbc.sql("""
                update runaways.factor set withdrawn_at = :at
                 where id = :id and region = :region and withdrawn_at is null
                """)
                        .param("id", id)
                        .param("region", region.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Factor factor(ResultSet row, int number) throws SQLException {
        var region = row.getString("region");
        return new Factor(
                row.getObject("id", UUID.class),
                FactorGroup.valueOf(row.getString("kind")),
                new Bilingual(row.getString("fr"), row.getString("en")),
                region == null ? null : new RegionId(region),
                row.getString("source"));
    }
}
