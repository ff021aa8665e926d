package org.filet.bench.leakage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.filet.linkage.clk.ClkComparison;
import org.filet.linkage.clk.ClkEncoder;
import org.filet.linkage.clk.ClkField;
import org.filet.linkage.clk.ClkHash;
import org.filet.linkage.clk.ClkSchema;
import org.filet.linkage.clk.ClkWeight;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.Errors;
import org.filet.linkage.synthetic.SyntheticFile;

/** For contrast: the same people as codes (CLK) of names and date of birth, clkhash's defaults, two different secrets. */
final class Codes {

    private static final int PEOPLE = 1000;
    private static final int BITS = 200;

    private Codes() {}

    static void run(long seed) {
        Leakage.say("%ncodes (CLK) under another secret, register of %,d; named among those not known before"
                .formatted(PEOPLE));
        for (double share : new double[] {1, 0.8, 0.5, 0.2}) {
            for (int known : new int[] {0, 10, 20}) {
                Leakage.say("  %3.0f %% stored, %2d known: %s"
                        .formatted(100 * share, known, named(seed, PEOPLE, share, known)));
            }
        }
    }

    /**
     * Who is named of those not known before.
     *
     * @param share of the register whose codes are stored
     * @param known stored codes whose people the attacker knows from elsewhere
     */
    static Proportion named(long seed, int people, double share, int known) {
        SyntheticFile file = SyntheticFile.left(new Design(seed, people, 1, 2009, 2026, Errors.NONE));
        List<List<String>> rows = file.stream()
                .map(row -> List.of(
                        lower(row.givenNames()),
                        lower(row.surnames()),
                        row.born().replace("-", "")))
                .toList();
        ClkEncoder own = encoder("the attacker's");
        ClkEncoder theirs = encoder("theirs");
        List<Integer> order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Integer> stored = order.subList(0, (int) (share * people));
        CodeMatching matching = new CodeMatching(
                stored.stream().map(p -> theirs.encode(rows.get(p))).toList(),
                rows.stream().map(own::encode).toList());
        return named(matching, stored, known);
    }

    private static Proportion named(CodeMatching matching, List<Integer> people, int known) {
        Map<Integer, Integer> knownPeople = new HashMap<>();
        for (int code = 0; code < known; code++) {
            knownPeople.put(code, people.get(code));
        }
        int[] taken = matching.run(knownPeople);
        long right = IntStream.range(known, people.size())
                .filter(code -> taken[code] == people.get(code))
                .count();
        return new Proportion(right, people.size() - known);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ClkEncoder encoder(String secret) {
        ClkField name = field(new ClkComparison.Ngrams(2, false));
        ClkField born = field(new ClkComparison.Ngrams(1, true));
        return new ClkEncoder(new ClkSchema(1024, List.of(name, name, born)), secret.getBytes(StandardCharsets.UTF_8));
    }

    private static ClkField field(ClkComparison comparison) {
        return new ClkField.Hashed(comparison, new ClkWeight.BitsPerFeature(BITS), ClkHash.BLAKE);
    }
}
