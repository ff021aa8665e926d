package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filet.agreements.texts.Agreements;
import org.filet.demo.SyntheticAgreement;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Person;
import org.filet.network.Position;
import org.filet.network.Regime;
import org.filet.network.Registry;
import org.filet.network.Tenure;

/**
 * One card to so many recipients while so many pages are open at as many of them: how long until it is accepted, and until
 * each page shows it. Beside it the floor: the same rows written and the same words said by PostgreSQL alone.
 */
final class Fanout {

    private static final int RECIPIENTS = 5000;
    private static final int PAGES = 1000;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 20;

    /** Beside the holder, in one agreement. */
    private static final int PARTIES = 150;

    private static final String SENDER = "cheffe-gatineau";
    private static final OrganisationId HOLDER = new OrganisationId("CR-07");
    private static final RegionId FAR = new RegionId("09");
    private static final Pattern EPISODE = Pattern.compile("/episodes/([0-9a-f-]{36})");
    private static final Pattern NUMBER = Pattern.compile("A-[0-9]{2}-[0-9]{6}");
    private static final double MILLIS = 1_000_000;
    private static final long PATIENCE_SECONDS = 120;
    private static final int AGAIN_MILLIS = 300;

    private final RunningFilet filet;
    private final int recipients;
    private final int pages;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger shed = new AtomicInteger();
    private final Map<String, Map<Integer, Long>> shown = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    private Fanout(RunningFilet filet, int recipients, int pages) {
        this.filet = filet;
        this.recipients = recipients;
        this.pages = pages;
    }

    static void run(List<String> rest) throws Exception {
        int recipients = rest.isEmpty() ? RECIPIENTS : Integer.parseInt(rest.getFirst());
        int pages = rest.size() < 2 ? Math.min(PAGES, recipients) : Integer.parseInt(rest.get(1));
        try (var filet = RunningFilet.start("--filet.alerts.most-an-hour=1000")) {
            System.exit(new Fanout(filet, recipients, pages).measure() ? 0 : 1);
        }
    }

    private boolean measure() throws Exception {
        seed();
        open();
        var sender = Visitor.signedIn(filet.address(), SENDER);
        var accepted = new ArrayList<Double>();
        var all = new ArrayList<Double>();
        int missed = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            var episode = EPISODE.matcher(sender.submit("/episodes/new", Cases.declaration()));
            if (!episode.find()) {
                throw new IllegalStateException("no episode");
            }
            long start = System.nanoTime();
            send(sender, episode.group(1));
            double done = (System.nanoTime() - start) / MILLIS;
            var number = latest();
            var seen = await(number);
            if (round > 0) {
                accepted.add(done);
                seen.values().forEach(at -> all.add((at - start) / MILLIS));
                missed += pages - seen.size();
            }
        }
        stopped = true;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Flood.report("accepted", new Timings(accepted));
        Flood.report("on a page", new Timings(all));
        System.out.printf(
                Locale.ROOT,
                "%d recipients, %d open pages, %d cards; %d pages did not show one; %,d answers of 503; load average %.1f%n",
                recipients,
                pages,
                ROUNDS,
                missed,
                shed.get(),
                load);
        new FanoutFloor(filet.outside()).report(latest(), ROUNDS);
        return missed == 0;
    }

    private void seed() {
        var since = LocalDate.now(java.time.ZoneId.of("America/Toronto")).minusDays(1);
        var installer = Actor.clock(new OrganisationId("FILET"), FAR);
        var organisations =
                IntStream.range(0, recipients).mapToObj(Fanout::organisation).toList();
        filet.bean(Registry.class)
                .enter(
                        installer,
                        new Registry.Network(
                                organisations,
                                IntStream.range(0, recipients)
                                        .mapToObj(Fanout::position)
                                        .toList(),
                                IntStream.range(0, recipients)
                                        .mapToObj(i -> new Person(person(i), "Personne " + i))
                                        .toList(),
                                IntStream.range(0, recipients)
                                        .mapToObj(i -> new Tenure(person(i), post(i), since, null))
                                        .toList()));
        for (int from = 0; from < recipients; from += PARTIES) {
            var some = organisations.subList(from, Math.min(recipients, from + PARTIES)).stream()
                    .map(Organisation::id);
            filet.bean(Agreements.class)
                    .enterConcluded(
                            installer,
                            SyntheticAgreement.withPrivateSector(
                                    Stream.concat(Stream.of(HOLDER), some).toList(), since, since.plusYears(1)));
        }
    }

    private static OrganisationId code(int number) {
        return new OrganisationId("COM-%s-%05d".formatted(FAR.code(), number));
    }

    private static Organisation organisation(int number) {
        return new Organisation(
                code(number),
                new Bilingual("Organisme " + number, "Organisation " + number),
                Sector.COMMUNITY,
                Regime.P_39_1,
                FAR,
                Set.of(FAR),
                "418 555-0199",
                false);
    }

    private static Position position(int number) {
        return new Position(
                post(number), Role.COMMUNITY_WORKER, code(number), FAR, null, "418 555-0199", "", true, List.of());
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(46, number));
    }

    private static PositionId post(int number) {
        return new PositionId(new UUID(47, number));
    }

    /** Each page its own session at its own recipient, signed in a few at a time. */
    private void open() throws InterruptedException {
        var turns = new Semaphore(AT_ONCE);
        var ready = new CountDownLatch(pages);
        for (int i = 0; i < pages; i++) {
            int number = i;
            Thread.ofVirtual().start(() -> {
                try {
                    Visitor visitor;
                    turns.acquire();
                    try {
                        visitor = signedIn(number);
                    } finally {
                        turns.release();
                    }
                    ready.countDown();
                    watch(visitor, number);
                } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        if (!ready.await(PATIENCE_SECONDS * 2, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " pages did not open");
        }
        while (opened.get() < pages) {
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private Visitor signedIn(int number) throws IOException, InterruptedException {
        while (true) {
            try {
                var visitor = Visitor.at(filet.address(), "/personas");
                visitor.submit(
                        "/personas/seats/" + person(number).value() + "/"
                                + post(number).value(),
                        Map.of());
                return visitor;
            } catch (IllegalStateException busy) {
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    /** As an open page does: each word of the stream makes it ask again, until it is answered. */
    private void watch(Visitor visitor, int number) throws InterruptedException {
        boolean counted = false;
        while (!stopped) {
            try {
                if (!counted) {
                    opened.incrementAndGet();
                    counted = true;
                }
                visitor.listen("/live", () -> ask(visitor, number));
            } catch (IOException | RuntimeException again) {
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    private void ask(Visitor visitor, int number) throws IOException, InterruptedException {
        while (!stopped) {
            try {
                var page = visitor.refreshed("/alerts");
                long now = System.nanoTime();
                NUMBER.matcher(page)
                        .results()
                        .forEach(found -> shown.computeIfAbsent(found.group(), alert -> new ConcurrentHashMap<>())
                                .putIfAbsent(number, now));
                return;
            } catch (IllegalStateException busy) {
                shed.incrementAndGet();
                Thread.sleep(AGAIN_MILLIS);
            }
        }
    }

    private Map<Integer, Long> await(String number) throws InterruptedException {
        var seen = shown.computeIfAbsent(number, alert -> new ConcurrentHashMap<>());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (seen.size() < pages && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return Map.copyOf(seen);
    }

    private String latest() {
        return filet.outsideJdbc()
                .sql("select number from alerts.alert order by drafted_at desc limit 1")
                .query(String.class)
                .single();
    }

    private static void send(Visitor sender, String episode) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("regions", FAR.code());
        fields.put("sectors", "COMMUNITY");
        fields.put("instructions", "CALL_IF_SEEN");
        fields.put("lastSeen", "07");
        fields.put("words", "");
        sender.submit("/episodes/" + episode + "/alerts", fields);
    }
}
