package org.filet.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code keys.data_key}. A destroyed key's row stays, so that none is made in its place. */
@Component
class DataKeyTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DataKeyTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Wrapped> find(OrganisationId organisation, Collection<UUID> subjects) {
        return jdbc.sql("select * from keys.data_key where organisation = ? and subject = any (?::uuid[])")
                .param(organisation.code())
                .param(subjects.toArray(UUID[]::new))
                .query(DataKeyTable::wrapped)
                .list();
    }

    /**
     * Returns which of these are in: another may have been quicker, or the youth's keys were destroyed. An insert from a
     * select goes row by row, so the driver counts.
     */
    List<Wrapped> insert(List<Wrapped> keys, Instant now) {
        var moment = now.atOffset(ZoneOffset.UTC);
        var rows = batches.batchUpdate("""
                insert into keys.data_key (subject, organisation, kek, wrapped, created_at)
                select ?, ?, ?, ?, ?
                 where not exists (select 1 from keys.data_key where subject = ? and destroyed_at is not null)
                on conflict (subject, organisation) do nothing
                """, keys, BATCH, (statement, key) -> {
            statement.setObject(1, key.subject());
            statement.setString(2, key.organisation());
            statement.setInt(3, key.kek());
            statement.setBytes(4, key.bytes());
            statement.setObject(5, moment);
            statement.setObject(6, key.subject());
        });
        var inserted = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        return IntStream.range(0, keys.size())
                .filter(i -> inserted[i] != 0)
                .mapToObj(keys::get)
                .toList();
    }

    /** Whoever begins something about the youth: destruction waits, or has been. */
    void hold(UUID subject) {
        jdbc.sql("select 1 from keys.data_key where subject = ? for key share")
                .param(subject)
                .query((row, number) -> number)
                .list();
    }

    /** Whoever destroys: what is being begun is committed by the time this returns, and is seen. */
    void lock(UUID subject) {
        jdbc.sql("select 1 from keys.data_key where subject = ? for update")
                .param(subject)
                .query((row, number) -> number)
                .list();
    }

    /** Returns how many keys of the youth were there to destroy. */
    int destroy(UUID subject, Instant now) {
        return jdbc.sql("""
                update keys.data_key set wrapped = null, destroyed_at = :now
                 where subject = :subject and destroyed_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .update();
    }

    List<UUID> destroyed() {
        return jdbc.sql("select distinct subject from keys.data_key where destroyed_at is not null")
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
    }

    boolean any(OrganisationId organisation) {
        return jdbc.sql("select exists (select 1 from keys.data_key where organisation = ?)")
                .param(organisation.code())
                .query(Boolean.class)
                .single();
    }

    /** How many data keys a key of the organisation's wraps. */
    long under(OrganisationId organisation, int kek) {
        return jdbc.sql("""
                select count(*) from keys.data_key where organisation = ? and kek = ? and destroyed_at is null
                """)
                .param(organisation.code())
                .param(kek)
                .query(Long.class)
                .single();
    }

    /** Some that a key of the organisation's wraps, held until the transaction ends. */
    List<Wrapped> some(OrganisationId organisation, int kek, int most) {
        return jdbc.sql("""
                select * from keys.data_key where organisation = ? and kek = ? and destroyed_at is null
                 order by subject limit ? for update
                """)
                .param(organisation.code())
                .param(kek)
                .param(most)
                .query(DataKeyTable::wrapped)
                .list();
    }

    void rewrap(List<Wrapped> keys) {
        batches.batchUpdate(
                "update keys.data_key set kek = ?, wrapped = ? where subject = ? and organisation = ?",
                keys,
                BATCH,
                (statement, key) -> {
                    statement.setInt(1, key.kek());
                    statement.setBytes(2, key.bytes());
                    statement.setObject(3, key.subject());
                    statement.setString(4, key.organisation());
                });
    }

    private static Wrapped wrapped(ResultSet row, int number) throws SQLException {
        return new Wrapped(
                row.getObject("subject", UUID.class),
                row.getString("organisation"),
                row.getInt("kek"),
                row.getBytes("wrapped"));
    }
}
