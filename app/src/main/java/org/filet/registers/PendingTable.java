package org.filet.registers;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.filet.ledger.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code registers.pending} and {@code registers.sequenced}: what waits for the journal, what is in it. */
@Component
class PendingTable {

    private static final int BATCH = 500;
    private static final long LOCK = 0x46494c4554L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PendingTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An entry on its way into the journal. */
    record Pending(UUID reference, Entry entry) {}

    void add(List<Trace> traces) {
        batches.batchUpdate(
                "insert into registers.pending (reference, entry) values (?, ?)", traces, BATCH, (statement, trace) -> {
                    statement.setObject(1, trace.reference());
                    statement.setBytes(2, trace.entry().bytes());
                });
    }

    /** How far before 0, and before all that waits, so many more would begin. */
    long roomFor(long more) {
        return jdbc.sql("select least(min(number), 0) - ? from registers.pending")
                .param(more)
                .query(Long.class)
                .single();
    }

    /** These wait with consecutive numbers from this one on. */
    void addFrom(long number, List<Trace> traces) {
        var next = new AtomicLong(number);
        batches.batchUpdate(
                "insert into registers.pending (number, reference, entry) overriding system value values (?, ?, ?)",
                traces,
                BATCH,
                (statement, trace) -> {
                    statement.setLong(1, next.getAndIncrement());
                    statement.setObject(2, trace.reference());
                    statement.setBytes(3, trace.entry().bytes());
                });
    }

    /** No entry is known to be in a journal any more. */
    void forgetSequenced() {
        jdbc.sql("delete from registers.sequenced").update();
    }

    /** Whether this transaction alone may sequence; whoever has the lock keeps it until its transaction ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** As {@link #lock}, but waits for it. */
    void waitForLock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> number)
                .single();
    }

    List<Pending> oldest(int most) {
        return jdbc.sql("select reference, entry from registers.pending order by number limit ?")
                .param(most)
                .query((row, number) -> new Pending(row.getObject(1, UUID.class), Entry.parse(row.getBytes(2))))
                .list();
    }

    /** How many entries the database knows to be in the journal. */
    long sequenced() {
        var last = jdbc.sql("select max(position) from registers.sequenced")
                .query((row, number) ->
                        row.getObject(1) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)))
                .single();
        return last.isPresent() ? last.getAsLong() + 1 : 0;
    }

    /** Notes that these stand in the journal from this position on. */
    void published(long from, List<UUID> references) {
        var values = references.toArray(UUID[]::new);
        jdbc.sql("""
                insert into registers.sequenced (position, reference)
                select ? + place - 1, reference from unnest(?::uuid[]) with ordinality as r (reference, place)
                """).param(from).param(values).update();
        jdbc.sql("delete from registers.pending where reference = any(?::uuid[])")
                .param(values)
                .update();
    }
}
