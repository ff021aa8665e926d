package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All the SQL of {@code matching.pointer}. */
@Component
class PointerTable {

    private static final String IN_FORCE = " ended_at is null and expires_at > :now";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PointerTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param imported whether an import brings them: encoding them has an allowance of its own */
    void insert(List<Pointer> pointers, Actor by, boolean imported) {
        try {
            batches.batchUpdate(
                    """
                    insert into matching.pointer (id, organisation, region, youth, episode, purpose, visibility,
                                                  ground, contact, registered_by, registered_at, expires_at, epoch,
                                                  imported)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                    """,
                    pointers.stream().map(pointer -> row(pointer, by, imported)).toList());
        } catch (DuplicateKeyException e) {
            throw new Refused(MatchRefusal.ALREADY_REGISTERED, e);
        }
    }

    private static Object[] row(Pointer pointer, Actor by, boolean imported) {
        return new Object[] {
            pointer.id().value(),
            pointer.organisation().code(),
            pointer.region().code(),
            pointer.youth().value(),
            new SqlParameterValue(
                    Types.OTHER, pointer.episode().map(EpisodeId::value).orElse(null)),
            pointer.purpose().name(),
            pointer.visibility().name(),
            pointer.ground().name(),
            pointer.contact().value(),
            by.position().value(),
            utc(pointer.registeredAt()),
            utc(pointer.expiresAt()),
            imported
        };
    }

    Optional<Pointer> lock(PointerId id, Instant now) {
        return jdbc.sql("select * from matching.pointer where id = :id and" + IN_FORCE + " for update")
                .param("id", id.value())
                .param("now", utc(now))
                .query(PointerTable::pointer)
                .optional();
    }

    Optional<Pointer> ofYouth(YouthId youth, Instant now) {
        return jdbc.sql("select * from matching.pointer where youth = :youth and" + IN_FORCE)
                .param("youth", youth.value())
                .param("now", utc(now))
                .query(PointerTable::pointer)
                .optional();
    }

    /** The soonest to expire first. */
    List<Pointer> of(OrganisationId organisation, Instant now, int most) {
        return jdbc.sql("select * from matching.pointer where organisation = :organisation and" + IN_FORCE
                        + " order by expires_at, number limit :most")
                .param("organisation", organisation.code())
                .param("now", utc(now))
                .param("most", most)
                .query(PointerTable::pointer)
                .list();
    }

    /** How many pointers a question of this region is compared with. */
    long comparedFrom(RegionId region, Instant now) {
        return jdbc.sql("select count(*) from matching.pointer where region <> :region and" + IN_FORCE)
                .param("region", region.code())
                .param("now", utc(now))
                .query(Long.class)
                .single();
    }

    @Transactional
    Map<RegionId, Long> inForceByRegion(Instant now) {
        var counts = new HashMap<RegionId, Long>();
        jdbc.sql("select region, count(*) from matching.pointer where" + IN_FORCE + " group by region")
                .param("now", utc(now))
                .query(row -> {
                    counts.put(new RegionId(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    void renew(PointerId id, Instant until) {
        jdbc.sql("update matching.pointer set expires_at = :until where id = :id")
                .param("until", utc(until))
                .param("id", id.value())
                .update();
    }

    void drawAnew(YouthId youth) {
        jdbc.sql("update matching.pointer set anew = true where youth = :youth and ended_at is null")
                .param("youth", youth.value())
                .update();
    }

    void serve(PointerId id, EpisodeId episode) {
        jdbc.sql("update matching.pointer set episode = :episode where id = :id")
                .param("episode", episode.value())
                .param("id", id.value())
                .update();
    }

    /** Ends them and destroys their tokens. */
    void end(Collection<PointerId> ids, String reason, Instant at) {
        var uuids = ids.stream().map(PointerId::value).toList();
        if (uuids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                delete from matching.token
                 where pointer = any (array(select number from matching.pointer where id in (:ids)))
                """).param("ids", uuids).update();
        jdbc.sql("""
                update matching.pointer set ended_at = :at, end_reason = :reason where id in (:ids) and ended_at is null
                """)
                .param("at", utc(at))
                .param("reason", reason)
                .param("ids", uuids)
                .update();
    }

    List<Pointer> servingEpisode(EpisodeId episode) {
        return jdbc.sql("select * from matching.pointer where episode = :episode and ended_at is null for update")
                .param("episode", episode.value())
                .query(PointerTable::pointer)
                .list();
    }

    List<Pointer> servingYouths(Collection<UUID> youths) {
        return jdbc.sql("select * from matching.pointer where youth = any (?::uuid[]) and ended_at is null for update")
                .param(youths.toArray(UUID[]::new))
                .query(PointerTable::pointer)
                .list();
    }

    List<Pointer> expired(Instant now, int most) {
        return jdbc.sql("""
                select * from matching.pointer where ended_at is null and expires_at <= :now
                 order by expires_at limit :most for update skip locked
                """)
                .param("now", utc(now))
                .param("most", most)
                .query(PointerTable::pointer)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Pointer pointer(ResultSet row, int number) throws SQLException {
        return new Pointer(
                new PointerId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("region")),
                new YouthId(row.getObject("youth", UUID.class)),
                Optional.ofNullable(row.getObject("episode", UUID.class)).map(EpisodeId::new),
                PointerPurpose.valueOf(row.getString("purpose")),
                Visibility.valueOf(row.getString("visibility")),
                Ground.valueOf(row.getString("ground")),
                new PositionId(row.getObject("contact", UUID.class)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("epoch") != 0);
    }
}
