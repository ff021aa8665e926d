package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a question to other regions takes on the whole of the way: the form of a signed-in youth worker about a case
 * of one's own, over HTTP, key holders with their ledger, PostgreSQL with so many pointers, the answer written. Behind
 * each answer the server goes on to look at blind pointers, as ever. Allowances are raised by settings, since nobody may
 * ask as often as this; the pace of answers is set to a millisecond, or all would be seen to take one beat.
 */
final class AskTimes {

    private static final List<Integer> SIZES = List.of(100_000, 1_000_000);
    private static final List<String> ASKERS = List.of("intervenante-gatineau", "intervenant-montreal");
    private static final int CLIENTS = 4;
    private static final int CASES = 10;
    private static final int WARM_UP = 150;
    private static final int ASKED = 600;
    private static final int A_SECOND = 5;
    private static final String PLENTY = "1000000000";

    private final RunningFilet filet;
    private final List<Visitor> visitors = new ArrayList<>();
    private final Map<Visitor, List<String>> cases = new HashMap<>();

    private AskTimes(RunningFilet filet) throws IOException, InterruptedException {
        this.filet = filet;
        for (int i = 0; i < CLIENTS; i++) {
            var visitor = Visitor.signedIn(filet.address(), ASKERS.get(i % ASKERS.size()));
            var own = new ArrayList<String>();
            for (int j = 0; j < CASES; j++) {
                own.add(filet.address().resolve(Cases.declare(visitor)).getPath());
            }
            visitors.add(visitor);
            cases.put(visitor, own);
        }
    }

    static void run(List<String> sizes) throws Exception {
        try (var filet = RunningFilet.start(
                "--filet.matching.pace=1ms",
                "--filet.matching.per-position=" + PLENTY,
                "--filet.matching.per-youth=" + PLENTY,
                "--filet.matching.per-organisation=" + PLENTY,
                "--filet.keyholders.per-organisation=" + PLENTY)) {
            var times = new AskTimes(filet);
            for (int size : sizes.isEmpty()
                    ? SIZES
                    : sizes.stream().map(Integer::valueOf).toList()) {
                PointerSeed.upTo(filet, size);
                times.measure();
            }
        }
    }

    private void measure() throws Exception {
        Timings.of(visitors, WARM_UP, this::ask);
        settle();
        measure(A_SECOND + " a second", () -> Timings.paced(visitors, ASKED, A_SECOND, this::ask));
        measure(CLIENTS + " at once", () -> Timings.of(visitors, ASKED / CLIENTS, this::ask));
    }

    private void measure(String what, Callable<Timings> asking) throws Exception {
        long start = System.nanoTime();
        var before = work();
        var timings = asking.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        settle();
        System.out.printf(
                Locale.ROOT,
                "  %-12s %5.1f answered a second, p50 %.0f ms, p99 %.0f ms, longest of %d %.0f ms; processor time %.0f ms"
                        + " each, client and work behind included; load average %.1f%n",
                what,
                ASKED / seconds,
                timings.at(0.50),
                timings.at(0.99),
                timings.sorted().size(),
                timings.at(1),
                work().minus(before).toMillis() / (double) ASKED,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Of this process, which is client, server and key holders, and of the database, its child. */
    private static Duration work() {
        var me = ProcessHandle.current();
        return Stream.concat(Stream.of(me), me.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void ask(Visitor visitor) throws IOException, InterruptedException {
        var own = cases.getOrDefault(visitor, List.of());
        visitor.submit(
                own.get(Cases.any(own.size())) + "/questions",
                Map.of("key", UUID.randomUUID().toString()));
    }

    /** Until blind pointers have been looked at for every question, so that one measurement does not slow the next. */
    private void settle() throws InterruptedException {
        while (JdbcClient.create(filet.outside())
                .sql("select exists (select from matching.question where state <> 'SETTLED')")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(20);
        }
    }
}
