package org.filet.bench.leakage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;

/** How long it takes to try every minor of Québec: with the key, and with none but the right to ask under a quota. */
final class Guesses {

    private static final double MINORS = 1_600_000;
    private static final double SECONDS = 2;
    private static final int BATCH = 10_000;
    private static final double HOURS_A_YEAR = 24 * 365.25;

    private Guesses() {}

    static void run() {
        double all = MINORS * Encoder.TOKENS;
        double rate = evaluations();
        Leakage.say("%nguesses: %,.0f people x %d tokens = %.2e evaluations", MINORS, Encoder.TOKENS, all);
        Leakage.say("  whoever has a key in memory: %,.0f HMAC/s on one core here, %.0f s for all", rate, all / rate);
        for (int perHour : new int[] {2_000, 20_000}) {
            double questions = perHour * HOURS_A_YEAR / Encoder.TOKENS;
            Leakage.say(
                    "  %,d evaluations an hour, every hour: %,.0f people a year (%.1f %% of all), %.1f years for all",
                    perHour, questions, 100 * questions / MINORS, all / perHour / HOURS_A_YEAR);
        }
        for (int perDay : new int[] {20, 200}) {
            double people = perDay * 365.25;
            Leakage.say(
                    "  %d questions a day: %,.0f people a year (%.2f %%), %,.0f years for all",
                    perDay, people, 100 * people / MINORS, MINORS / people);
        }
    }

    private static double evaluations() {
        HmacPrf prf = new HmacPrf(new byte[32]);
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            inputs.add(ByteBuffer.allocate(24).putInt(i).array());
        }
        double best = 0;
        for (long end = System.nanoTime() + (long) (SECONDS * 1e9); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            prf.evaluate(inputs);
            best = Math.max(best, BATCH * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }
}
