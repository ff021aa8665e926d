package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.filet.postgres.LocalPostgres;

/**
 * Security check 62: one alert a second, for so many seconds, while 64 connections search files and sign in without a pause.
 * How long until each is accepted, and until a recipient's open page shows it; how many of the others were shed. With
 * {@code kill} the database's process is killed half-way: an alert that is not answered is sent again with its key, as a page
 * does. Exit code 1 where an alert is lost or doubled.
 */
final class Flood {

    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 60;
    private static final String SENDER = "cheffe-gatineau";
    private static final String READER = "intervenante-gatineau";
    private static final String RECIPIENT = "police-montreal";
    private static final Pattern EPISODE = Pattern.compile("/episodes/([0-9a-f-]{36})");
    private static final Pattern NUMBER = Pattern.compile("A-[0-9]{2}-[0-9]{6}");
    private static final double MILLIS = 1_000_000;
    private static final int FOUND = 302;
    private static final int ACCEPTED = 202;
    private static final int AGAIN_MILLIS = 500;
    private static final long PATIENCE = 30_000L * 1_000_000;

    private final RunningFilet filet;
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger shed = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile boolean stopped;

    private Flood(RunningFilet filet) {
        this.filet = filet;
    }

    static void run(List<String> rest) throws Exception {
        int seconds = rest.isEmpty() ? SECONDS : Integer.parseInt(rest.getFirst());
        boolean kill = rest.contains("kill");
        var kept = Files.createTempDirectory("filet-kept");
        try (var filet = RunningFilet.start("--filet.alerts.most-an-hour=10000", "--filet.kept.folder=" + kept)) {
            System.exit(new Flood(filet).measure(seconds, kill) ? 0 : 1);
        }
    }

    private boolean measure(int seconds, boolean kill) throws Exception {
        var sender = Visitor.signedIn(filet.address(), SENDER);
        var episodes = new ArrayList<String>();
        for (int i = 0; i < seconds + 5; i++) {
            var found = EPISODE.matcher(sender.submit("/episodes/new", Cases.declaration()));
            if (found.find()) {
                episodes.add(found.group(1));
            }
        }
        var recipient = Visitor.signedIn(filet.address(), RECIPIENT);
        NUMBER.matcher(recipient.page("/alerts")).results().forEach(known -> seen.put(known.group(), 0L));
        int known = seen.size();
        var watch = Thread.ofVirtual().start(() -> watch(recipient));
        for (int i = 0; i < 5; i++) {
            send(sender, episodes.get(i));
        }
        var flood = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int number = i;
            flood.add(Thread.ofVirtual().start(() -> flood(number)));
        }
        Thread.sleep(3000);
        long start = System.nanoTime();
        var accepted = new ArrayList<Double>();
        var due = new ArrayList<Long>();
        for (int i = 0; i < seconds; i++) {
            long at = start + i * 1000L * (long) MILLIS;
            Thread.sleep(Math.max(0, (at - System.nanoTime()) / (long) MILLIS));
            if (kill && i == seconds / 2) {
                long server = filet.bean(LocalPostgres.class).pid();
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
                System.out.println("database killed");
            }
            send(sender, episodes.get(i + 5));
            accepted.add((System.nanoTime() - at) / MILLIS);
            due.add(at);
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long end = System.nanoTime() + PATIENCE;
        while (seen.size() < known + 5 + seconds && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        stopped = true;
        var times = seen.values().stream().filter(at -> at >= start).sorted().toList();
        var shown = new ArrayList<Double>();
        for (int i = 0; i < Math.min(times.size(), due.size()); i++) {
            shown.add((times.get(i) - due.get(i)) / MILLIS);
        }
        watch.interrupt();
        for (var thread : flood) {
            thread.join();
        }
        report("accepted", new Timings(accepted));
        report("on a recipient's page", new Timings(shown));
        System.out.printf(
                Locale.ROOT,
                "%d alerts, %d not seen; of the others %,d served, %,d shed, %,d broken, from %d connections; load average"
                        + " %.1f%n",
                seconds,
                seconds - times.size(),
                served.get(),
                shed.get(),
                broken.get(),
                CONNECTIONS,
                load);
        return onceEach(episodes.subList(5, 5 + seconds)) && times.size() == seconds;
    }

    static void report(String what, Timings timings) {
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %6.0f ms, p99 %6.0f ms, worst %6.0f ms%n",
                what,
                timings.at(0.50),
                timings.at(0.99),
                timings.at(1));
    }

    private boolean onceEach(List<String> episodes) {
        long alerts = filet.outsideJdbc()
                .sql("select count(*) from alerts.alert where episode = any (?::uuid[])")
                .param(episodes.toArray(String[]::new))
                .query(Long.class)
                .single();
        System.out.printf(
                Locale.ROOT,
                "%d alerts sent, %d in the database; %d sent again, %d kept by the server meanwhile%n",
                episodes.size(),
                alerts,
                again.get(),
                kept.get());
        return alerts == episodes.size();
    }

    /** As a page does: again with the same key until the server has it. */
    private void send(Visitor sender, String episode) throws InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("regions", "06");
        fields.put("sectors", "POLICE");
        fields.put("instructions", "CALL_IF_SEEN");
        fields.put("lastSeen", "07");
        fields.put("words", "");
        while (true) {
            int answer = answer(sender, "/episodes/" + episode + "/alerts", fields);
            if (answer == FOUND || answer == ACCEPTED) {
                kept.addAndGet(answer == ACCEPTED ? 1 : 0);
                return;
            }
            again.incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private static int answer(Visitor sender, String path, Map<String, String> fields) throws InterruptedException {
        try {
            return sender.send(path, fields);
        } catch (IOException cut) {
            return 0;
        }
    }

    /** As an open page does: each word of the stream makes it ask again. */
    private void watch(Visitor recipient) {
        while (!stopped) {
            try {
                recipient.listen("/live", () -> {
                    var page = recipient.refreshed("/alerts");
                    long now = System.nanoTime();
                    NUMBER.matcher(page).results().forEach(found -> seen.putIfAbsent(found.group(), now));
                });
            } catch (IOException | RuntimeException again) {
                // The stream is opened again, as a page does.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void flood(int number) {
        while (!stopped) {
            try {
                if (number % 2 == 0) {
                    Visitor.signedIn(filet.address(), READER);
                } else {
                    search();
                }
                served.incrementAndGet();
            } catch (IllegalStateException refused) {
                (String.valueOf(refused.getMessage()).startsWith("503") ? shed : broken).incrementAndGet();
            } catch (IOException e) {
                broken.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void search() throws IOException, InterruptedException {
        var visitor = Visitor.signedIn(filet.address(), READER);
        for (int i = 0; i < 50 && !stopped; i++) {
            visitor.ask(
                    "/episodes/new/search",
                    Map.of(
                            "key",
                            UUID.randomUUID().toString(),
                            "search",
                            Cases.surname().substring(0, 3)));
            served.incrementAndGet();
        }
    }
}
