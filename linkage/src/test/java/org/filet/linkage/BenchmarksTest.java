package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.linkage.Benchmark.Match;
import org.junit.jupiter.api.Test;

/**
 * Public files with truth: names and date of birth, no address, no one-to-one, at the cut that the prior sets. Tuned on
 * FEBRL 3 and Splink's fake 1000; the other files are only reported.
 */
class BenchmarksTest {

    private static final byte[] SECRET = "a secret of the tests, not of anyone".getBytes(StandardCharsets.UTF_8);

    @Test
    void finds_the_duplicates_of_febrl_3() {
        Benchmark file = Benchmark.febrl(folder().resolve("dataset3.csv"));
        assertThat(measure("FEBRL3", file, 0).f1()).isGreaterThan(0.5);
    }

    @Test
    void finds_the_duplicates_of_splink_fake_1000() {
        Benchmark file = Benchmark.splink(folder().resolve("splink_fake_1000.csv"));
        assertThat(measure("splink_fake_1000", file, 0).f1()).isGreaterThan(0.5);
    }

    private static Evaluation measure(String name, Benchmark file, int left) {
        Set<Match> truth = file.truth();
        int compared = left == 0 ? file.rows().size() : left;
        double partners = (left == 0 ? 2.0 : 1.0) * truth.size() / compared;
        Scorer scorer = new Scorer(new Prior(compared, partners));
        long start = System.nanoTime();
        List<List<BlindToken>> encoded = encode(file);
        long encodedAt = System.nanoTime();
        Set<Match> found = find(encoded, left, scorer);
        long foundAt = System.nanoTime();
        Evaluation evaluation = Evaluation.of(found, truth);
        System.out.printf(
                "%-18s %s; %,.0f records/s encoded; %.1f s to compare; %d tokens a record, %.1f of them true%n",
                name,
                evaluation,
                encoded.size() * 1e9 / (encodedAt - start),
                (foundAt - encodedAt) / 1e9,
                Encoder.TOKENS,
                file.rows().stream()
                        .mapToInt(row -> Tokens.of(row.person()).size())
                        .average()
                        .orElse(0));
        return evaluation;
    }

    private static List<List<BlindToken>> encode(Benchmark file) {
        Encoder encoder = new Encoder(new HmacPrf(SECRET));
        List<List<BlindToken>> encoded = new ArrayList<>();
        file.rows().forEach(row -> encoded.add(encoder.encode(row.person())));
        return encoded;
    }

    /** Each record against those before it: all of them, or where two files are compared those of the left one. */
    private static Set<Match> find(List<List<BlindToken>> encoded, int left, Scorer scorer) {
        Index<Integer> index = new Index<>();
        Set<Match> found = new HashSet<>();
        for (int i = 0; i < encoded.size(); i++) {
            int at = i;
            if (i >= left) {
                index.shared(encoded.get(i)).forEach((earlier, families) -> {
                    if (scorer.tier(families) != Tier.NONE) {
                        found.add(new Match(earlier, at));
                    }
                });
            }
            if (left == 0 || i < left) {
                index.add(i, encoded.get(i));
            }
        }
        return found;
    }

    private static Path folder() {
        Optional<Path> folder = Benchmark.folder();
        assumeTrue(
                folder.isPresent(),
                "The public linkage files are not beside this checkout (shared/data/linkage): not measured here");
        return folder.orElseThrow();
    }
}
