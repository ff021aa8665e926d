package org.filet.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.linkage.atrest.AtRest;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.ShareHolder;
import org.filet.linkage.oprf.SplitKey;

/**
 * How long one question takes: prepared, blinded, evaluated by two of three holders with proofs, looked up in every
 * group of a store of so many pointers. All in this process, the store in memory and its tokens random: PostgreSQL's
 * part, HTTP's and the page's are not in it.
 */
final class QuestionTimes {

    private static final int GROUPS = 16;
    private static final int A_SECOND = 5;
    private static final int WARM_UP = 60;
    private static final int ASKED = 300;
    private static final double MILLIS = 1e6;

    private final AtRest rest = new AtRest(GROUPS);
    private final Encoder encoder;
    private final long[] store;

    private QuestionTimes(int pointers) {
        var key = SplitKey.deal(1, new SecureRandom());
        var holders = new ArrayList<ShareHolder>();
        for (int number = 1; number <= 3; number++) {
            var holder = new ShareHolder(number, InstantSource.system());
            holder.hold(key.shares().get(number - 1));
            holders.add(holder);
        }
        this.encoder = new Encoder(
                new OprfClient(key.publicKeys(), holders, InstantSource.system(), Duration.ofSeconds(10), fault -> {}));
        this.store =
                new Random(pointers).longs((long) pointers * Encoder.TOKENS).toArray();
        // In place: at 10⁷ pointers a second array of 5.6 GB would be one too many.
        Arrays.sort(store);
    }

    static void run(List<String> sizes) throws InterruptedException, ExecutionException {
        for (String size : sizes.isEmpty() ? List.of("100000") : sizes) {
            var times = new QuestionTimes(Integer.parseInt(size));
            times.ask(WARM_UP, 0);
            times.atPace(size);
            times.atOnce();
        }
    }

    /** Five a second, as a person's pace would never be. */
    private void atPace(String size) throws InterruptedException {
        var millis = new double[ASKED];
        long start = System.nanoTime();
        for (int i = 0; i < ASKED; i++) {
            long due = start + i * (1_000_000_000L / A_SECOND);
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            long began = System.nanoTime();
            found(i);
            millis[i] = (System.nanoTime() - began) / MILLIS;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s pointers, %d tokens, %d groups, %d a second: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                size, Encoder.TOKENS, GROUPS, A_SECOND, millis[ASKED / 2], millis[ASKED * 99 / 100], millis[ASKED - 1]);
    }

    /** Two threads, one after the other: what the machine can do. */
    private void atOnce() throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> work = List.of(() -> ask(ASKED, 1), () -> ask(ASKED, 2));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        System.out.printf("at saturation, two threads: %.1f a second%n", 2 * ASKED * 1e9 / (System.nanoTime() - start));
    }

    private int ask(int times, int series) {
        int found = 0;
        for (int i = 0; i < times; i++) {
            found += found(series * 10_000 + i);
        }
        return found;
    }

    private int found(int number) {
        var born = PartialDate.of(LocalDate.of(2010, 1, 2).plusDays(number % 2_000));
        int found = 0;
        for (BlindToken token : encoder.encode(new Person("Marie-Ève " + number, "Tremblay-Gagnon", born))) {
            for (int group = 0; group < GROUPS; group++) {
                found += Arrays.binarySearch(store, rest.rest(token, group).high()) >= 0 ? 1 : 0;
            }
        }
        return found;
    }
}
