package org.filet.linkage.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticFileTest {

    private static final Design DESIGN = Design.of(20261125, 3_000);

    @Test
    void one_seed_gives_the_same_rows_on_every_machine() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        SyntheticFile.left(DESIGN).stream()
                .forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("100b60958342e615");
    }

    @Test
    void rows_made_alone_and_in_parallel_are_those_of_the_stream() {
        SyntheticFile file = SyntheticFile.right(DESIGN);
        List<SyntheticRecord> inOrder = file.stream().toList();
        assertThat(file.stream().parallel().toList()).isEqualTo(inOrder);
        assertThat(SyntheticFile.right(DESIGN).row(2_999)).isEqualTo(inOrder.getLast());
    }

    @Test
    void two_files_share_exactly_the_people_asked_for_and_neither_holds_one_twice() {
        for (double share : new double[] {0, 0.01, 0.1, 0.5, 1}) {
            Design design = DESIGN.share(share);
            Set<Long> left = people(SyntheticFile.left(design));
            Set<Long> right = people(SyntheticFile.right(design));
            assertThat(left).hasSize(3_000);
            assertThat(right).hasSize(3_000);
            left.retainAll(right);
            assertThat(left).hasSize((int) (3_000 * share));
            assertThat(SyntheticFile.left(design).truePairs()).isEqualTo((long) (3_000 * share));
        }
    }

    @Test
    void one_file_has_the_share_of_duplicates_asked_for() {
        SyntheticFile file = SyntheticFile.withDuplicates(DESIGN.share(0.3));
        Map<Long, Integer> rows = new HashMap<>();
        file.stream().forEach(row -> rows.merge(row.person(), 1, Integer::sum));
        assertThat(rows).hasSize(2_100);
        assertThat(rows.values()).contains(1, 2, 3).doesNotContain(4);
        assertThat(rows.values().stream().mapToLong(n -> n * (n - 1) / 2).sum()).isEqualTo(file.truePairs());
    }

    @Test
    void every_origin_and_script_is_there_to_be_measured() {
        List<SyntheticRecord> rows = SyntheticFile.left(DESIGN).stream().toList();
        assertThat(rows.stream().map(row -> row.traits().origin()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Origin.class));
        assertThat(rows.stream().map(row -> row.traits().script()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Traits.Script.class));
        assertThat(rows)
                .allMatch(row -> !row.givenNames().isEmpty() || !row.surnames().isEmpty());
    }

    @Test
    void brothers_and_sisters_share_the_surname_and_some_are_twins() {
        Population population = new Population(1, 2009, 2014);
        List<Youth> youths =
                IntStream.range(0, 20_000).mapToObj(population::youth).toList();
        long siblings = 0;
        long twins = 0;
        for (int i = 1; i < youths.size(); i++) {
            Youth one = youths.get(i - 1);
            Youth other = youths.get(i);
            if (one.surnames().equals(other.surnames()) && one.origin() == other.origin()) {
                siblings++;
                twins += one.born().equals(other.born()) && !one.given().equals(other.given()) ? 1 : 0;
            }
        }
        assertThat(siblings).isBetween(6_000L, 12_000L);
        assertThat(twins).isBetween(100L, 500L);
    }

    @Test
    void without_errors_the_date_is_always_right_and_with_them_about_as_often_wrong_as_asked() {
        Design clean = Design.of(5, 5_000).share(1).errors(Errors.NONE);
        assertThat(sameDates(clean)).isEqualTo(5_000);
        Errors errors = Errors.FITTED;
        double right = 1
                - (errors.dateMissing()
                        + errors.dateUnknown()
                        + errors.dateWrong()
                        + errors.dateExchanged()
                        + errors.dateSlip());
        assertThat(sameDates(clean.errors(errors)) / 5_000.0).isBetween(right * right - 0.03, right * right + 0.03);
    }

    private static long sameDates(Design design) {
        Map<Long, String> left = SyntheticFile.left(design).stream()
                .collect(Collectors.toMap(SyntheticRecord::person, SyntheticRecord::born));
        return SyntheticFile.right(design).stream()
                .filter(row -> row.born().equals(left.get(row.person())))
                .count();
    }

    private static Set<Long> people(SyntheticFile file) {
        return file.stream().map(SyntheticRecord::person).collect(Collectors.toSet());
    }
}
