package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.companions.Companions;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A year as Québec had in 2022-23 (domain reference §2.1): 5,927 episodes of 1,294 youths, drawn, lived through verb by verb,
 * and counted again from the rows. A tenth of it here; the whole with {@code -Dtest.year=5927}, the same again with
 * {@code -Dtest.seed=…}.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class YearTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());
    private static final int WHOLE = 5927;
    private static final int EPISODES = Integer.getInteger("test.year", WHOLE / 10);
    private static final int YOUTHS = Math.max(1, Math.round(EPISODES * 1294f / WHOLE));

    private static final double NOT_ALONE = 0.205;

    /** Both changes of the clocks lie in it. */
    private static final Instant FROM = Instant.parse("2026-03-01T05:00:00Z");

    private static final Instant TO = Instant.parse("2027-03-01T05:00:00Z");

    /** Montérégie some 2,000 of 5,927, Montréal 1,116; the others share the rest. */
    private static final Map<String, Integer> REGIONS = regions();

    private final Random random = new Random(SEED);
    private final Runaways runaways;
    private final Youths youths;
    private final Companions companions;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Map<String, Actor> workers = new HashMap<>();
    private int left;
    private int tied;

    YearTest(Runaways runaways, Youths youths, Companions companions, MovableClock clock, @Outside JdbcClient outside) {
        this.runaways = runaways;
        this.youths = youths;
        this.companions = companions;
        this.clock = clock;
        this.outside = outside;
    }

    private static Map<String, Integer> regions() {
        var shares = new TreeMap<String, Integer>();
        for (int region = 1; region <= 17; region++) {
            shares.put("%02d".formatted(region), 187);
        }
        shares.put("16", 2000);
        shares.put("06", 1116);
        return shares;
    }

    /** One absence to be lived through; without an end it is open when the year ends. */
    private static final class Drawn {
        final int youth;
        final String region;
        final Instant seen;
        final Duration length;
        final Origin origin;
        final boolean struckOut;
        final Duration followUp;
        EpisodeId id = new EpisodeId(new UUID(0, 0));
        boolean tied;

        Drawn(
                int youth,
                String region,
                Instant seen,
                Duration length,
                Origin origin,
                boolean struckOut,
                Duration followUp) {
            this.youth = youth;
            this.region = region;
            this.seen = seen;
            this.length = length;
            this.origin = origin;
            this.struckOut = struckOut;
            this.followUp = followUp;
        }

        Instant followed() {
            return back().plus(followUp);
        }

        Instant back() {
            return seen.plus(length);
        }

        boolean over() {
            return back().isBefore(TO);
        }

        String band() {
            long hours = length.toMinutes();
            return hours <= 8 * 60 ? "<=8h" : hours <= 24 * 60 ? "<=24h" : hours <= 72 * 60 ? "<=72h" : ">72h";
        }
    }

    private record Moment(Instant at, int turn, Runnable deed) {}

    @Test
    void a_year_lived_through_counts_again_to_what_was_drawn() {
        System.out.println("test.seed=" + SEED + " test.year=" + EPISODES);
        var drawn = draw();
        live(drawn);
        var counted = drawn.stream().filter(one -> !one.struckOut).toList();
        assertThat(counted).hasSize(EPISODES);
        assertThat(number("select count(*) from runaways.episode e where " + IN_YEAR))
                .isEqualTo(EPISODES);
        assertThat(number("select count(distinct youth) from runaways.episode e where " + IN_YEAR))
                .isEqualTo(counted.stream().map(one -> one.youth).distinct().count());
        assertThat(tally("""
                case when returned_at - last_seen <= interval '8 hours' then '<=8h'
                     when returned_at - last_seen <= interval '24 hours' then '<=24h'
                     when returned_at - last_seen <= interval '72 hours' then '<=72h' else '>72h' end
                """, " and returned_at is not null"))
                .isEqualTo(tallied(counted.stream().filter(Drawn::over).toList(), Drawn::band));
        assertThat(number("select count(*) from runaways.episode e where returned_at is null and " + IN_YEAR))
                .as("open when the year ends")
                .isEqualTo(counted.stream().filter(one -> !one.over()).count());
        assertThat(tally("home_region", "")).isEqualTo(tallied(counted, one -> one.region));
        assertThat(tally("parts #>> '{departure,origin}'", "")).isEqualTo(tallied(counted, one -> one.origin.name()));
        assertThat(number("select count(*) from runaways.episode e where " + IN_YEAR
                        + " and not exists (select 1 from runaways.companion c where c.episode = e.id)"))
                .as("alone")
                .isEqualTo(counted.stream().filter(one -> !one.tied).count());
        assertThat(number("select count(*) from runaways.episode where state = 'CANCELLED'"))
                .as("struck out, and in no count")
                .isEqualTo(drawn.size() - EPISODES)
                .isPositive();
        assertThat(number("select count(*) from runaways.episode e where exists (select 1 from runaways.episode p"
                        + " where p.youth = e.youth and p.returned_at < e.last_seen and p.ended_at > e.last_seen)"))
                .as("left again before the last time was followed up")
                .isPositive();
        likeQuebec(counted);
    }

    /** That what was drawn is such a year: loosely, as it is drawn. */
    private static void likeQuebec(List<Drawn> counted) {
        double closed = counted.stream().filter(Drawn::over).count();
        assertThat(counted.stream()
                                .filter(one -> one.over() && one.length.toHours() < 24)
                                .count()
                        / closed)
                .isCloseTo(0.823, within(0.06));
        assertThat(youths(counted.stream().filter(one -> one.region.equals("16"))) / (double) youths(counted.stream()))
                .as("youths of the Montérégie; one of a tenth may alone have a fifth of the episodes")
                .isCloseTo(2000.0 / WHOLE, within(0.25));
        assertThat(counted.stream().filter(one -> !one.tied).count() / (double) EPISODES)
                .as("alone; fewer meet in a tenth")
                .isCloseTo(1 - NOT_ALONE, within(EPISODES == WHOLE ? 0.02 : 0.15));
        var most =
                counted.stream()
                        .collect(Collectors.groupingBy(one -> one.youth, Collectors.counting()))
                        .values()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long third = 0;
        int few = 0;
        while (third * 3 < EPISODES) {
            third += most.get(few++);
        }
        assertThat(few / (double) most.size()).as("a third belongs to few").isLessThan(0.15);
    }

    private static long youths(Stream<Drawn> drawn) {
        return drawn.map(one -> one.youth).distinct().count();
    }

    private static final String IN_YEAR =
            "state <> 'CANCELLED' and last_seen >= '" + FROM + "' and last_seen < '" + TO + "'";

    private List<Drawn> draw() {
        var times = new int[YOUTHS];
        for (int i = 0; i < EPISODES; i++) {
            times[i < YOUTHS ? i : skewed()]++;
        }
        var all = new ArrayList<Drawn>();
        for (int youth = 0; youth < YOUTHS; youth++) {
            var region = region();
            long room = Duration.between(FROM, TO).toMinutes() / times[youth];
            for (int i = 0; i < times[youth]; i++) {
                var start = FROM.plus(Duration.ofMinutes(room * i + random.nextInt((int) (room / 4) + 1)));
                all.add(new Drawn(youth, region, start, length(room / 2), any(Origin.values()), false, followUp()));
            }
        }
        for (int i = 0; i < EPISODES / 20 + 1; i++) {
            var at = FROM.plus(Duration.ofMinutes(random.nextInt(360 * 24 * 60)));
            all.add(new Drawn(
                    YOUTHS + i, region(), at, Duration.ofMinutes(20), Origin.LEAVE_NON_RETURN, true, Duration.ZERO));
        }
        return all;
    }

    /** Some run away again and again. */
    private int skewed() {
        return (int) (YOUTHS * Math.pow(random.nextDouble(), 4));
    }

    private Duration length(long most) {
        int share = random.nextInt(1000);
        long minutes = share < 617
                ? 90 + random.nextInt(390)
                : share < 823
                        ? 481 + random.nextInt(950)
                        : share < 915 ? 1441 + random.nextInt(2870) : 4321 + random.nextInt(40_000);
        return Duration.ofMinutes(Math.min(minutes, Math.max(90, most)));
    }

    private Duration followUp() {
        return Duration.ofMinutes(random.nextInt(10 * 24 * 60));
    }

    private String region() {
        int left = random.nextInt(
                REGIONS.values().stream().mapToInt(Integer::intValue).sum());
        for (var region : REGIONS.entrySet()) {
            left -= region.getValue();
            if (left < 0) {
                return region.getKey();
            }
        }
        throw new IllegalStateException();
    }

    /** Everything in the order of time, whoever does it. */
    private void live(List<Drawn> drawn) {
        var known = new HashMap<Integer, YouthId>();
        var missing = new HashMap<String, Set<Drawn>>();
        var order = new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparingInt(Moment::turn));
        int turn = 0;
        for (var one : drawn) {
            var noticed = one.struckOut ? one.seen.plus(Duration.ofMinutes(10)) : one.seen.plus(Duration.ofHours(1));
            order.add(new Moment(noticed, turn++, () -> leave(one, known, missing)));
            if (one.struckOut || one.over()) {
                order.add(new Moment(one.back(), turn++, () -> comeBack(one, missing)));
            }
            if (!one.struckOut && one.followed().isBefore(TO)) {
                order.add(new Moment(one.followed(), turn++, () -> close(one)));
            }
        }
        while (!order.isEmpty()) {
            var next = order.poll();
            clock.set(next.at());
            next.deed().run();
        }
        clock.set(TO);
    }

    private void leave(Drawn one, Map<Integer, YouthId> known, Map<String, Set<Drawn>> missing) {
        var worker = worker(one.region);
        var youth = known.computeIfAbsent(
                one.youth, number -> youths.register(worker, Stories.sixteen("Jeune" + number), worker.region()));
        one.id = runaways.report(
                worker,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.Known(youth),
                        one.seen,
                        one.origin,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        !one.struckOut,
                        ""));
        if (one.struckOut) {
            return;
        }
        left++;
        var others = missing.computeIfAbsent(one.region, region -> new HashSet<>());
        others.stream()
                .filter(other -> !other.tied)
                .filter(other -> Duration.between(other.seen, one.seen).compareTo(Duration.ofHours(47)) < 0)
                .filter(other -> tied < NOT_ALONE * left)
                .findFirst()
                .ifPresent(other -> {
                    tied += 2;
                    companions.tie(worker, one.id, Optional.of(other.id));
                    one.tied = true;
                    other.tied = true;
                });
        others.add(one);
    }

    private void comeBack(Drawn one, Map<String, Set<Drawn>> missing) {
        var worker = worker(one.region);
        if (one.struckOut) {
            act(worker, one, new Deed.Cancel(CancelReason.RETURNED_BEFORE_THRESHOLD));
            return;
        }
        missing.getOrDefault(one.region, new HashSet<>()).remove(one);
        act(worker, one, new Deed.ConfirmReturn(any(ReturnMode.values()), worker.region(), true, true, true));
    }

    /** Days later: some have left again by then. */
    private void close(Drawn one) {
        var worker = worker(one.region);
        act(worker, one, new Deed.OfferInterview(Listener.KEY_WORKER, worker.region()));
        act(worker, one, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        act(worker, one, new Deed.RevisePlan(true, false));
        act(worker, one, new Deed.Close(Outcome.SAFE_SAME_PLACE, "De retour."));
    }

    private void act(Actor worker, Drawn one, Deed deed) {
        runaways.act(worker, RequestKey.fresh(), one.id, deed);
    }

    private Actor worker(String region) {
        return workers.computeIfAbsent(
                region,
                code -> new Actor(
                        new PersonId(UUID.randomUUID()),
                        new PositionId(UUID.randomUUID()),
                        Role.YOUTH_WORKER,
                        new OrganisationId("AN-" + code),
                        Sector.INSTITUTIONAL,
                        new RegionId(code)));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, Long> tally(String by, String where) {
        var tally = new TreeMap<String, Long>();
        outside.sql("select " + by + " as what, count(*) from runaways.episode e where " + IN_YEAR + where
                        + " group by 1")
                .query(row -> {
                    tally.put(row.getString(1), row.getLong(2));
                });
        return tally;
    }

    private static Map<String, Long> tallied(List<Drawn> drawn, Function<Drawn, String> by) {
        return drawn.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private long number(String sql) {
        return outside.sql(sql).query(Long.class).single();
    }
}
