package org.filet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.filet.bench.CrashChecks.Violation;

/**
 * {@code bench/run crash [POINTS [SEED]]}: a demo in its own process is killed without warning, application, PostgreSQL or
 * both, at so many drawn moments while four browsers declare. After each, what was answered is there, what was not is
 * sent again and done once, and the journal holds what the database says. Exit code 1 naming the first violation.
 */
final class Crash {

    private static final int POINTS = 200;
    private static final double BAR_SECONDS = 10;
    private static final int LONGEST_WRITING = 1500;
    private static final int AT_LEAST_ANSWERED = 4;

    private enum Victim {
        APPLICATION,
        POSTGRES,
        BOTH
    }

    private final OwnProcess filet;
    private final Deeds deeds;
    private final CrashChecks checks;
    private final Random random;
    private final Map<Victim, List<Double>> seconds = new EnumMap<>(Victim.class);
    private int sentAgain;

    private Crash(OwnProcess filet, Deeds deeds, CrashChecks checks, long seed) {
        this.filet = filet;
        this.deeds = deeds;
        this.checks = checks;
        this.random = new Random(seed);
    }

    /** @param arguments the launcher, an empty folder, then points and seed */
    @SuppressWarnings("SystemExitOutsideMain")
    static void run(List<String> arguments) throws Exception {
        var folder = Path.of(arguments.get(1));
        int points = arguments.size() < 3 ? POINTS : Integer.parseInt(arguments.get(2));
        long seed = arguments.size() < 4 ? System.nanoTime() : Long.parseLong(arguments.get(3));
        System.out.printf(Locale.ROOT, "%d points, seed %d%n", points, seed);
        try (var filet = OwnProcess.start(arguments.getFirst(), folder.resolve("demo"))) {
            var kept = folder.resolve("kept");
            CrashChecks.require(exported(filet, kept) == 0, "the journal cannot be exported");
            var checks = new CrashChecks(filet, kept.resolve("keys"));
            var crash = new Crash(filet, new Deeds(filet.address()), checks, seed);
            crash.all(points);
            crash.verified(folder.resolve("last"), kept.resolve("keys"));
            crash.summary(points);
        } catch (Violation violation) {
            System.out.println("VIOLATION (seed " + seed + "): " + violation.getMessage());
            System.exit(1);
        }
    }

    private void all(int points) throws Exception {
        System.out.printf(
                "%5s  %-11s %8s %10s %9s %9s%n", "point", "killed", "answered", "unanswered", "restart s", "entries");
        for (int point = 1; point <= points; point++) {
            var victim = Victim.values()[random.nextInt(Victim.values().length)];
            int before = deeds.answered();
            deeds.begin();
            while (deeds.answered() < before + AT_LEAST_ANSWERED) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(LONGEST_WRITING));
            double restart = kill(victim);
            int answered = deeds.answered() - before;
            int unanswered = deeds.unanswered();
            seconds.computeIfAbsent(victim, none -> new ArrayList<>()).add(restart);
            sentAgain += unanswered;
            deeds.sendAgain();
            long entries;
            try {
                entries = checks.hold(deeds);
            } catch (Violation violation) {
                throw new Violation("point " + point + ", " + victim + ": " + violation.getMessage());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%5d  %-11s %8d %10d %9.1f %9d%n",
                    point,
                    victim,
                    answered,
                    unanswered,
                    restart,
                    entries);
        }
    }

    /** Returns the seconds until it serves again: from its start, or from the kill where only PostgreSQL was killed. */
    private double kill(Victim victim) throws IOException, InterruptedException {
        boolean postgresFirst = random.nextBoolean();
        if (victim == Victim.POSTGRES) {
            double seconds = filet.awaitPostgres(filet.killPostgres());
            deeds.end();
            return seconds;
        }
        if (victim == Victim.BOTH && postgresFirst) {
            filet.killPostgres();
        }
        filet.killApplication();
        if (victim == Victim.BOTH && !postgresFirst) {
            filet.killPostgres();
        }
        deeds.end();
        return filet.startAgain();
    }

    /** As anyone does it: exported, then verified offline with the keys kept from the beginning. */
    private void verified(Path export, Path keys) throws IOException, InterruptedException {
        CrashChecks.require(exported(filet, export) == 0, "the journal cannot be exported");
        CrashChecks.require(
                filet.command("verify", export.toString(), "--keys", keys.toString()) == 0,
                "./filet verify finds the export wrong");
    }

    private static int exported(OwnProcess filet, Path export) throws IOException, InterruptedException {
        return filet.command(
                "journal", export.toString(), "--data", filet.folder().toString());
    }

    private void summary(int points) {
        System.out.printf("%n%-11s %7s %9s %9s %9s%n", "killed", "points", "median s", "worst s", "over 10 s");
        int over = 0;
        for (var victim : seconds.entrySet()) {
            var all = victim.getValue();
            Collections.sort(all);
            int late = (int) all.stream().filter(each -> each >= BAR_SECONDS).count();
            over += late;
            System.out.printf(
                    Locale.ROOT,
                    "%-11s %7d %9.1f %9.1f %9d%n",
                    victim.getKey(),
                    all.size(),
                    all.get(all.size() / 2),
                    all.getLast(),
                    late);
        }
        System.out.printf(
                Locale.ROOT,
                "%d points: %d deeds answered, none lost; %d sent again, none done twice; journal verified;"
                        + " %d restarts over the bar of %.0f s; load average %.1f%n",
                points,
                deeds.answered(),
                sentAgain,
                over,
                BAR_SECONDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
