package org.filet.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code notices.reader} and of what waits for each. */
@Component("noticesReaderTable")
class ReaderTable {

    private final JdbcClient jdbc;

    ReaderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for no message that is on its way to the same reader, unless the reader has changed organisation. */
    void wait(Reader reader, Item item, Instant due) {
        jdbc.sql("""
                insert into notices.reader (id, kind, way, organisation) values (:id, :kind, :way, :organisation)
                on conflict do nothing
                """)
                .param("id", reader.id())
                .param("kind", reader.kind().name())
                .param("way", reader.way().name())
                .param("organisation", reader.organisation().code())
                .update();
        jdbc.sql("""
                update notices.reader set organisation = :organisation
                 where id = :id and way = :way and organisation <> :organisation
                """)
                .param("id", reader.id())
                .param("way", reader.way().name())
                .param("organisation", reader.organisation().code())
                .update();
        jdbc.sql("""
                insert into notices.waiting (reader, way, item, due) values (:reader, :way, :item, :due)
                on conflict do nothing
                """)
                .param("reader", reader.id())
                .param("way", reader.way().name())
                .param("item", item.id())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One for whom something is due and who was told nothing since then; the longest waiting first. */
    Optional<Due> lockDue(Way way, Instant now, Instant toldBefore) {
        return jdbc.sql("""
                select r.*, (select count(distinct i.mark) from notices.waiting w join notices.item i on i.id = w.item
                              where w.reader = r.id and w.way = r.way and w.due <= :now) as items
                  from notices.reader r
                 where r.way = :way
                   and exists (select 1 from notices.waiting w
                                where w.reader = r.id and w.way = r.way and w.due <= :now)
                   and (r.sent_at is null or r.sent_at <= :toldBefore)
                   and (r.next_try is null or r.next_try <= :now)
                 order by coalesce(r.next_try, r.sent_at) nulls first, r.id
                 limit 1 for no key update skip locked
                """)
                .param("way", way.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("toldBefore", toldBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(reader(row), row.getInt("items"), row.getInt("tries")))
                .optional();
    }

    /** @param items how many records something is due about */
    record Due(Reader reader, int items, int tries) {}

    /** What was due by then has been said. */
    void told(Reader reader, Instant now) {
        jdbc.sql("delete from notices.waiting where reader = :id and way = :way and due <= :now")
                .param("id", reader.id())
                .param("way", reader.way().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update notices.reader
                   set sent_at = :now, next_try = null, tries = 0, refused_at = null, reply = null
                 where id = :id and way = :way
                """)
                .param("id", reader.id())
                .param("way", reader.way().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Reader reader) {
        jdbc.sql("delete from notices.waiting where reader = :id and way = :way")
                .param("id", reader.id())
                .param("way", reader.way().name())
                .update();
    }

    /** A device that is no more; one that is being told at this moment is left for the sender to find gone. */
    void drop(UUID reader, Way way) {
        jdbc.sql("""
                delete from notices.reader
                 where (id, way) in (select id, way from notices.reader where id = :id and way = :way
                                        for update skip locked)
                """).param("id", reader).param("way", way.name()).update();
    }

    void later(Reader reader, Instant next) {
        jdbc.sql("""
                update notices.reader set next_try = :next, tries = least(tries + 1, 1000) where id = :id and way = :way
                """)
                .param("id", reader.id())
                .param("way", reader.way().name())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refused(Reader reader, int reply, Instant now, Instant next) {
        jdbc.sql("""
                update notices.reader set refused_at = :now, reply = :reply, next_try = :next, tries = 0
                 where id = :id and way = :way
                """)
                .param("id", reader.id())
                .param("way", reader.way().name())
                .param("reply", reply)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A new address starts anew. */
    void renew(UUID reader, Way way) {
        jdbc.sql("""
                update notices.reader set refused_at = null, reply = null, next_try = null, tries = 0
                 where id = :id and way = :way
                """).param("id", reader).param("way", way.name()).update();
    }

    /** Addresses that a server would not take, the newest first; a device is its owner's business. */
    List<Refused> refusedOf(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from notices.reader where organisation = :organisation and refused_at is not null and way <> 'PUSH'
                 order by refused_at desc, id limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query((row, number) -> new Refused(
                        reader(row),
                        row.getInt("reply"),
                        row.getObject("refused_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Refused(Reader reader, int reply, Instant at) {}

    /** Since when something that is due could not be sent in this way, if anything. */
    Optional<Instant> stuckSince(Way way, Instant before) {
        return jdbc.sql("""
                select min(w.due) as since from notices.waiting w
                  join notices.reader r on r.id = w.reader and r.way = w.way
                 where r.way = :way and w.due <= :before and r.refused_at is null and r.tries > 0
                """)
                .param("way", way.name())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getObject("id", UUID.class),
                Reader.Kind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                new OrganisationId(row.getString("organisation")));
    }
}
