package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.Errors;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void counts_what_is_found_at_the_cut_and_at_the_best_one() {
        Set<Short> exact = Set.of(
                Family.SURNAME_WHOLE.code(),
                Family.GIVEN_WHOLE.code(),
                Family.GIVEN_SOUND.code(),
                Family.SURNAME_SOUND.code());
        Set<Short> weak = Set.of(Family.GIVEN_START.code());
        Map<String, Set<Short>> candidates = new HashMap<>(Map.of("right", exact, "wrong", exact, "weak", weak));
        Measurement measured = Measurement.of(
                new Scorer(new Prior(1_000_000, 1)), candidates, Set.of("right", "weak", "never met"), p -> p, 1);
        assertThat(measured.atCut()).isEqualTo(new Evaluation(1, 2, 3));
        assertThat(measured.atBest()).isEqualTo(new Evaluation(2, 3, 3));
        assertThat(measured.candidates()).isEqualTo(new Evaluation(2, 3, 3));
        assertThat(measured.interval().low())
                .isLessThanOrEqualTo(measured.atCut().f1());
        assertThat(measured.interval().high())
                .isGreaterThanOrEqualTo(measured.atCut().f1());
    }

    @Test
    void learns_from_a_clean_file_that_one_person_is_written_the_same() {
        List<Person> people = SyntheticFile.withDuplicates(
                        Design.of(5, 2_000).share(0.4).errors(Errors.NONE))
                .stream()
                .map(SyntheticRecord::toPerson)
                .toList();
        Learner learner = new Learner(people, NameRarity.quebec());
        Frequencies chance = learner.unrelated(20_000, 1);
        Frequencies same = learner.same(chance, learner.namesakesIfIndependent());
        assertThat(same.date(DateLevel.FULL)).isGreaterThan(0.9);
        assertThat(same.given(NameLevel.EXACT)).isGreaterThan(0.5);
        assertThat(chance.date(DateLevel.FULL)).isLessThan(0.01);
        assertThat(chance.given(NameLevel.DIFFERENT)).isGreaterThan(0.9);
    }

    @Test
    void an_index_says_which_tokens_it_did_not_look_up() {
        Index<String> index = new Index<>(1);
        BlindToken common = new BlindToken((short) 1, 1, 1);
        BlindToken rare = new BlindToken((short) 1, 2, 2);
        index.add("one", List.of(common, rare));
        index.add("other", List.of(common));
        Index.Found<String> found = index.find(List.of(common, rare));
        assertThat(found.capped()).containsExactly(common);
        assertThat(found.families()).containsOnlyKeys("one");
    }
}
