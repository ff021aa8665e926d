package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of {@code matching.pointer} that has to do with its tokens: which wait, which stand under which epoch. */
@Component
@Transactional
class EncodingTable {

    private final JdbcClient jdbc;

    EncodingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A pointer that waits to be encoded.
     *
     * @param epoch what it stands under until then: 0 nothing yet
     * @param anew whether its tokens are to be drawn again, whatever they stand under
     * @param tries how often that was tried in vain
     */
    record Waiting(
            long number,
            PointerId id,
            YouthId youth,
            OrganisationId organisation,
            RegionId region,
            int epoch,
            boolean anew,
            boolean imported,
            boolean canary,
            int tries) {}

    /** Takes some for one worker until a moment; a worker that was killed gives them back with it. */
    List<Waiting> claim(int present, Instant now, Instant until, int most) {
        return jdbc.sql("""
                update matching.pointer set claimed_until = :until
                 where number in (select number from matching.pointer
                                   where ended_at is null and expires_at > :now
                                     and (epoch < :present or epoch > :present or anew)
                                     and (claimed_until is null or claimed_until <= :now)
                                   order by epoch <> 0, imported, number limit :most for update skip locked)
                returning number, id, youth, organisation, region, epoch, anew, imported, canary, tries
                """)
                .param("present", present)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(EncodingTable::waiting)
                .list();
    }

    /** Leaves them alone until then; a moment that is past gives them back. */
    void postpone(List<Waiting> some, Instant until) {
        jdbc.sql("update matching.pointer set claimed_until = :until where number = any (:numbers)")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("numbers", numbers(some))
                .update();
    }

    /** Tried in vain: left alone until then. */
    void tried(Waiting one, Instant until) {
        jdbc.sql("update matching.pointer set claimed_until = :until, tries = tries + 1 where number = :number")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("number", one.number())
                .update();
    }

    /** Those that are still in force and as they were: what ended or was encoded meanwhile is left out. */
    List<Long> stillWaiting(List<Waiting> some) {
        return jdbc.sql("""
                select p.number from matching.pointer p
                  join unnest(:numbers::bigint[], :epochs::integer[], :anew::boolean[]) as w (number, epoch, anew)
                    on w.number = p.number and w.epoch = p.epoch and w.anew = p.anew
                 where p.ended_at is null order by p.number for update of p
                """)
                .param("numbers", numbers(some))
                .param("epochs", some.stream().map(Waiting::epoch).toArray(Integer[]::new))
                .param("anew", some.stream().map(Waiting::anew).toArray(Boolean[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void encoded(List<Long> numbers, int epoch) {
        jdbc.sql("""
                update matching.pointer set epoch = :epoch, anew = false, claimed_until = null, tries = 0
                 where number = any (:numbers)
                """)
                .param("epoch", epoch)
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }

    /** Its tokens are to be drawn anew; those it has serve until then. */
    void drawAnew(PointerId pointer) {
        jdbc.sql("update matching.pointer set anew = true, claimed_until = null where id = :id and ended_at is null")
                .param("id", pointer.value())
                .update();
    }

    /** Imports ask about these files: pointers that stand already are drawn anew, to lend the questions their tokens. */
    void drawAnewOn(List<YouthId> youths) {
        jdbc.sql("""
                update matching.pointer set anew = true, claimed_until = null
                 where youth = any (:youths) and ended_at is null and epoch > 0
                """)
                .param("youths", youths.stream().map(YouthId::value).toArray(UUID[]::new))
                .update();
    }

    long waiting(int present, Instant now) {
        return jdbc.sql("""
                select count(*) from matching.pointer
                 where ended_at is null and expires_at > :now and (epoch < :present or epoch > :present or anew)
                """)
                .param("present", present)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Long[] numbers(List<Waiting> some) {
        return some.stream().map(Waiting::number).toArray(Long[]::new);
    }

    private static Waiting waiting(ResultSet row, int place) throws SQLException {
        return new Waiting(
                row.getLong("number"),
                new PointerId(row.getObject("id", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("region")),
                row.getInt("epoch"),
                row.getBoolean("anew"),
                row.getBoolean("imported"),
                row.getBoolean("canary"),
                row.getInt("tries"));
    }
}
