package org.filet.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The yardstick must be a good one: what plaintext Fellegi–Sunter finds elsewhere on this file, it finds here. */
class PlainToolTest {

    @Test
    void finds_at_the_prior_s_cut_nearly_what_the_best_cut_would_find_on_febrl_3() throws IOException {
        Optional<Path> folder = folder();
        assumeTrue(folder.isPresent(), "FEBRL3 is not beside this checkout (shared/data/linkage)");
        Task task = Tasks.febrl3(folder.orElseThrow()).withoutAddress();
        Set<Couple> truth = task.truth();
        Scored scored = new PlainTool().link(task);
        double atPrior = scored.at(scored.cut().orElseThrow(), truth).f1();
        System.out.printf(
                "FEBRL3, Fellegi–Sunter in the open: F1 %.4f, best %.4f%n",
                atPrior, scored.best(truth).evaluation().f1());
        assertThat(truth).hasSize(6_538);
        assertThat(atPrior).isGreaterThan(0.92);
    }

    @Test
    void compares_names_dates_and_what_is_missing() {
        Row row = new Row("1", "martin", "kowalski", "20100304", List.of());
        Row slip = new Row("1", "martim", "kowalsky", "20100403", List.of());
        Row turned = new Row("1", "kowalski", "martin", "", List.of());
        assertThat(Field.GIVEN.level(row, row)).isEqualTo(3);
        assertThat(Field.GIVEN.level(row, slip)).isEqualTo(2);
        assertThat(Field.SURNAME.level(row, turned)).isEqualTo(Field.EXCHANGED);
        assertThat(Field.BORN.level(row, slip)).isEqualTo(3);
        assertThat(Field.BORN.level(row, turned)).isEqualTo(Field.MISSING);
        assertThat(Field.ADDRESS.level(row, slip)).isEqualTo(Field.MISSING);
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("filet.linkage.benchmarks");
        return given != null
                ? Optional.of(Path.of(given))
                : Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                        .map(at -> at.resolve("shared/data/linkage"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }
}
