package org.filet.bench.leakage;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Prf;
import org.filet.linkage.oprf.KeyShare;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.ShareHolder;
import org.filet.linkage.oprf.SplitKey;

/**
 * How long it takes to try every minor of Québec. Whoever has a copy of the token table needs one token of each person, a
 * pair of names beside a part of the date; without the table every trial is a question of all its tokens.
 */
final class Guesses {

    /** Round, not sourced, as in the design. */
    private static final double MINORS = 1_600_000;

    private static final double DAY = 24;
    private static final double YEAR = 365.25 * DAY;
    private static final double SECONDS = 20;
    /** Evaluations an hour of an organisation, and a day of its imports; questions a day of a position and of all of them. */
    private static final double[] EVALUATIONS = {2_000, 700_000 / DAY};

    private static final double[] QUESTIONS = {20, 100};

    private Guesses() {}

    static void run() {
        Leakage.say("%nguesses: %,.0f people, %d tokens each".formatted(MINORS, Encoder.TOKENS));
        withKey("HMAC under a shared secret that leaked", new HmacPrf(new byte[32]), 10_000);
        withKey(
                "two of three key shares that leaked, through the ordinary client and its proofs",
                twoShares(),
                Encoder.TOKENS);
        for (double perHour : EVALUATIONS) {
            Leakage.say(
                    "  table and the right to ask for %,.0f evaluations an hour: all people in %.1f days (one token each), in %.2f years (all tokens)"
                            .formatted(perHour, MINORS / perHour / DAY, MINORS * Encoder.TOKENS / perHour / YEAR));
        }
        for (double perDay : QUESTIONS) {
            double people = perDay * YEAR / DAY;
            Leakage.say("  no table, %.0f questions a day: %,.0f people a year (%.2f %%), all in %,.0f years"
                    .formatted(perDay, people, 100 * people / MINORS, MINORS / people));
        }
    }

    private static void withKey(String key, Prf prf, int batch) {
        double rate = evaluations(prf, batch);
        Leakage.say("  %s: %,.0f evaluations/s here; all people in %,.0f s (one token each), %,.0f s (all tokens)"
                .formatted(key, rate, MINORS / rate, MINORS * Encoder.TOKENS / rate));
    }

    private static Prf twoShares() {
        SplitKey key = SplitKey.deal(1, new SecureRandom());
        List<ShareHolder> holders = new ArrayList<>();
        for (KeyShare share : key.shares().subList(0, 2)) {
            ShareHolder holder = new ShareHolder(share.holder(), InstantSource.system());
            holder.hold(share);
            holders.add(holder);
        }
        return new OprfClient(key.publicKeys(), holders, InstantSource.system(), Duration.ofSeconds(30), fault -> {});
    }

    private static double evaluations(Prf prf, int batch) {
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            inputs.add(ByteBuffer.allocate(24).putInt(i).array());
        }
        double best = 0;
        for (long end = System.nanoTime() + (long) (SECONDS * 1e9); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            prf.evaluate(inputs);
            best = Math.max(best, batch * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }
}
