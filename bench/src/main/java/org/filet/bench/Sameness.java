package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bench/run sameness [TRIES]}: whether the time of an answer tells what its page does not say. At each address
 * another's number and one that nobody has are asked by turns, over HTTP, by somebody who may know of neither; and the way
 * back is tried with a code that another browser was given and with one that nobody was.
 */
final class Sameness {

    private static final int TRIES = 400;
    private static final int WARM_UP = 150;
    private static final int THERE = 20;

    /** Checks 4 and 20: a share of the median. */
    private static final double BAR = 0.15;

    private static final double BAR_SIGN_IN = 0.10;

    /** So rare by chance that it is none. */
    private static final double CHANCE = 0.01;

    private static final String READER = "police-gatineau";
    private static final String DECLARER = "cheffe-montreal";

    /** An address, and whose numbers are put into it. */
    private record Address(String name, String path, String others) {}

    private static final List<Address> ADDRESSES = List.of(
            new Address("episode", "/episodes/%s", "select id from runaways.episode where organisation = 'CR-06'"),
            new Address(
                    "sealed facts",
                    "/episodes/%s/sealed",
                    "select id from runaways.episode where organisation = 'CR-06'"),
            new Address("alert", "/alerts/%s", "select id from alerts.copy where organisation <> 'POL-07'"));

    private final Random random = new Random(1);
    private final int tries;

    private Sameness(int tries) {
        this.tries = tries;
    }

    static void run(List<String> arguments) throws Exception {
        var sameness = new Sameness(arguments.isEmpty() ? TRIES : Integer.parseInt(arguments.getFirst()));
        System.out.printf(
                "%-16s %6s %12s %12s %8s %7s %9s  %s%n",
                "asked", "tries", "there ms", "nowhere ms", "apart", "larger", "p", "");
        try (var filet = RunningFilet.start()) {
            sameness.addresses(filet);
        }
        try (var filet = RunningFilet.serving()) {
            sameness.wayBack(filet);
        }
        System.out.printf(
                Locale.ROOT,
                "load average %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void addresses(RunningFilet filet) throws Exception {
        var declarer = Visitor.signedIn(filet.address(), DECLARER);
        for (int i = 0; i < THERE; i++) {
            alert(declarer, Cases.declare(declarer));
        }
        var outside = JdbcClient.create(filet.outside());
        var reader = Visitor.signedIn(filet.address(), READER);
        for (var address : ADDRESSES) {
            var others = new ArrayList<UUID>();
            for (var id : outside.sql(address.others() + " limit 200")
                    .query(UUID.class)
                    .list()) {
                if (reader.status(address.path().formatted(id)) == 404) {
                    others.add(id);
                }
            }
            if (others.isEmpty()) {
                System.out.printf("%-16s none there that the reader may not know%n", address.name());
                continue;
            }
            compare(
                    address.name(),
                    BAR,
                    () -> address.path().formatted(others.get(random.nextInt(others.size()))),
                    () -> address.path().formatted(UUID.randomUUID()),
                    path -> same(404, reader.status(path)));
        }
    }

    private static void alert(Visitor head, String episode) throws IOException, InterruptedException {
        head.submit(
                episode + "/alerts",
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "instructions", "CALL_IF_SEEN",
                        "lastSeen", "06",
                        "regions", "06",
                        "sectors", "COMMUNITY"));
    }

    /** No name is typed anywhere before one is signed in: a code is all that can be known or not. */
    private void wayBack(RunningFilet filet) throws Exception {
        var codes = new ArrayList<String>();
        for (int i = 0; i < THERE; i++) {
            codes.add(Visitor.at(filet.address(), "/recovery").codeShown("/recovery"));
        }
        var other = Visitor.at(filet.address(), "/recovery");
        compare(
                "recovery code",
                BAR_SIGN_IN,
                () -> codes.get(random.nextInt(codes.size())),
                () -> scrambled(codes.get(random.nextInt(codes.size()))),
                code -> other.ask("/recovery/continue", Map.of("code", code)));
    }

    /** Of the same letters and length, and nobody's. */
    private static String scrambled(String code) {
        return new StringBuilder(code).reverse().toString();
    }

    @FunctionalInterface
    private interface Request {
        void send(String what) throws Exception;
    }

    private void compare(String name, double bar, Supplier<String> there, Supplier<String> nowhere, Request request)
            throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            request.send(there.get());
            request.send(nowhere.get());
        }
        var known = new double[tries];
        var unknown = new double[tries];
        for (int i = 0; i < tries; i++) {
            boolean first = random.nextBoolean();
            if (first) {
                known[i] = time(there.get(), request);
            }
            unknown[i] = time(nowhere.get(), request);
            if (!first) {
                known[i] = time(there.get(), request);
            }
        }
        double apart = median(known) / median(unknown) - 1;
        var ranks = RankTest.of(known, unknown);
        System.out.printf(
                Locale.ROOT,
                "%-16s %6d %12.2f %12.2f %+7.1f%% %7.3f %9.2g  %s%n",
                name,
                tries,
                median(known),
                median(unknown),
                apart * 100,
                ranks.larger(),
                ranks.p(),
                verdict(apart, bar, ranks));
    }

    private static String verdict(double apart, double bar, RankTest ranks) {
        if (ranks.p() >= CHANCE) {
            return "not told apart";
        }
        return Math.abs(apart) <= bar ? "told apart, within the bar" : "TOLD APART";
    }

    private static double time(String what, Request request) throws Exception {
        long start = System.nanoTime();
        request.send(what);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] all) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void same(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("HTTP " + status);
        }
    }
}
