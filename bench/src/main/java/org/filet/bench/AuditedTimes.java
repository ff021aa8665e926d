package org.filet.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.Seats;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many transactions a second leave their trace: a row of their own, the line of the trail and the entry that waits
 * for the journal, all three or none, on PostgreSQL as the application runs it, while the sequencer publishes what waits
 * every second. Eight at once: with a bare row for a deed, then with the file of a youth that a worker opens.
 */
final class AuditedTimes {

    private static final int AT_ONCE = 8;
    private static final Identity INVENTED =
            Identity.named("Léa-Maude", "Essai", LocalDate.of(2011, 3, 4), Gender.UNKNOWN);

    private final RunningFilet filet;
    private final int transactions;
    private final TransactionTemplate transaction;
    private final Actor worker;

    /** Something that was done; nothing hears of it but the registers. */
    private record Deed(UUID about, Actor by, Instant at) implements DomainEvent {
        @Override
        public Basis basis() {
            return Basis.of("OWN");
        }
    }

    private AuditedTimes(RunningFilet filet, int transactions) {
        this.filet = filet;
        this.transactions = transactions;
        this.transaction = filet.bean(TransactionTemplate.class);
        this.worker = worker();
    }

    static void run(int transactions) throws Exception {
        Path folder = Files.createTempDirectory("filet-bench-journal");
        try (var filet = RunningFilet.start(
                "--filet.registers.journal=" + folder.resolve("journal"),
                "--filet.registers.key=" + folder.resolve("key"))) {
            var times = new AuditedTimes(filet, transactions);
            times.settings();
            var outside = JdbcClient.create(filet.outside());
            outside.sql("create schema if not exists bench").update();
            outside.sql("create table bench.deed (id uuid primary key, at timestamptz not null, text text not null)")
                    .update();
            outside.sql("grant usage on schema bench to filet_app").update();
            outside.sql("grant insert on bench.deed to filet_app").update();
            for (int round = 0; round < 3; round++) {
                times.measure("a row and its trace", times::deed);
            }
            times.measure("a youth's file and its trace", times::file);
        } finally {
            LedgerTimes.erase(folder);
        }
    }

    private void settings() {
        System.out.println(filet.jdbc()
                .sql("select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings"
                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')")
                .query(String.class)
                .single());
    }

    private void deed() {
        transaction.executeWithoutResult(status -> {
            var id = UUID.randomUUID();
            filet.jdbc()
                    .sql("insert into bench.deed (id, at, text) values (?, now(), ?)")
                    .param(id)
                    .param("what was done, in so many words as people use")
                    .update();
            filet.publish(new Deed(id, worker, Instant.now()));
        });
    }

    private void file() {
        filet.bean(Youths.class).register(worker, INVENTED, worker.region());
    }

    private void measure(String what, Runnable work) throws Exception {
        long before = traces();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, AT_ONCE)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (int i = thread; i < transactions; i += AT_ONCE) {
                            work.run();
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-28s %,d transactions, %d at once, in %.1f s: %,.0f a second; %,d lines, %,d still to be sequenced;"
                        + " load average %.1f%n",
                what,
                transactions,
                AT_ONCE,
                seconds,
                transactions / seconds,
                traces() - before,
                count("registers.pending"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private long traces() {
        return count("registers.trail");
    }

    private long count(String table) {
        return JdbcClient.create(filet.outside())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Actor worker() {
        return filet.jdbc()
                .sql("""
                        select t.person, t.position from network.tenure t join network.position p on p.id = t.position
                         where p.role = 'YOUTH_WORKER' order by t.person limit 1
                        """)
                .query((row, number) -> filet.bean(Seats.class)
                        .seated(
                                new PersonId(row.getObject(1, UUID.class)),
                                new PositionId(row.getObject(2, UUID.class)))
                        .orElseThrow())
                .single();
    }
}
