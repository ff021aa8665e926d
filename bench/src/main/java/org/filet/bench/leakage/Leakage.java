package org.filet.bench.leakage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.synthetic.Errors;

/** {@code bench/run leakage}: what each attacker gets, printed. */
public final class Leakage {

    private static final int SEED = 20261125;
    /** Québec has about as many births a year: the density, though not the size, of the whole register. */
    private static final int COHORT = 88_000;

    private static final int LAST_YEAR = 2026;
    private static final double[] SHARES = {0.000625, 0.00625, 0.0625, 0.125};
    private static final double[] REST_SHARES = {0.0625, 0.25, 1};
    private static final int GROUPS = 64;
    /** About half of the labels of a pointer are spoilt when one of two spellings differs. */
    private static final double TOLERATED = 0.5;

    private Leakage() {}

    /** Runs one of the attacks, or all of them: see {@code bench/run}. */
    public static void run(List<String> arguments) {
        List<String> words = arguments.isEmpty() ? List.of("all") : arguments;
        switch (words.getFirst()) {
            case "all" -> {
                tokens(COHORT, LAST_YEAR, SHARES);
                rest(COHORT, LAST_YEAR, GROUPS, REST_SHARES);
                written(COHORT, LAST_YEAR);
                Codes.run(SEED);
                Guesses.run();
            }
            case "tokens" -> tokens(number(words, 1), number(words, 2), shares(words, 3, SHARES));
            case "rest" -> rest(number(words, 1), number(words, 2), number(words, 3), shares(words, 4, REST_SHARES));
            case "written" -> written(number(words, 1), number(words, 2));
            case "codes" -> Codes.run(SEED);
            case "guesses" -> Guesses.run();
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }

    private static void tokens(int people, int firstYear, double... shares) {
        Stored register = Register.of(SEED, people, firstYear, Errors.NONE).underOwnKey(SEED);
        report("tokens as they are", new Attacker(register), people, firstYear, 1, shares);
        Frequencies.report(register, people / 16, SEED);
    }

    private static void rest(int people, int firstYear, int groups, double... shares) {
        Stored register = Register.of(SEED, people, firstYear, Errors.NONE).underOwnKey(SEED);
        String form = "tokens at rest in %d groups".formatted(groups);
        report(form, new Attacker(register.withoutFamilies()), people, firstYear, groups, shares);
    }

    private static void report(String form, Attacker attacker, int people, int firstYear, int salts, double... shares) {
        say("%n%s: register of %,d born from %d, each sharing a token with %.1f others; seed %d"
                .formatted(form, people, firstYear, attacker.meanDegree(), SEED));
        for (double share : shares) {
            say("  %6.2f %% stored: %s".formatted(100 * share, attacker.attack((int) (people * share), salts, SEED)));
        }
    }

    private static void written(int people, int firstYear) {
        Register register = Register.of(SEED, people, firstYear, Errors.FITTED);
        Attacker attacker = new Attacker(register.underOwnKey(SEED));
        byte[] secret = new byte[32];
        new Random(SEED).nextBytes(secret);
        say("\ntokens of pointers as organisations write them, with the errors of the public sets");
        for (double share : new double[] {0.0625, 0.25}) {
            int pointers = (int) (people * share);
            Stored stored = register.pointers(pointers, new HmacPrf(secret));
            say("  %6.2f %% stored: %s"
                    .formatted(100 * share, attacker.attack(stored, register.behind(pointers), TOLERATED, SEED)));
        }
    }

    private static int number(List<String> words, int place) {
        return Integer.parseInt(words.get(place));
    }

    private static double[] shares(List<String> words, int from, double... otherwise) {
        List<Double> shares = new ArrayList<>();
        words.stream().skip(from).forEach(word -> shares.add(Double.valueOf(word)));
        return shares.isEmpty()
                ? otherwise
                : shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static void say(String line) {
        System.out.println(line);
    }
}
