package org.filet.linkage.atrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Index;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.junit.jupiter.api.Test;

class AtRestTest {

    private static final long SEED = 20261125;
    private static final int GROUPS = 4;

    private record Value(int group, long high, long low) {}

    private record Row(int pointer, RestingToken token) {}

    private final AtRest atRest = new AtRest(GROUPS);
    private final Random random = new Random(SEED);

    /** What the scorer is given is all that decides a match: quality is the same by construction, and here by test. */
    @Test
    void questions_find_in_the_groups_what_they_find_without_them() {
        Design design = Design.of(SEED, 300);
        Encoder encoder = new Encoder(new HmacPrf(new byte[32]));
        List<List<BlindToken>> stored = encoded(encoder, SyntheticFile.left(design));
        Index<Integer> plain = new Index<>();
        Map<Value, List<Row>> resting = new HashMap<>();
        for (int pointer = 0; pointer < stored.size(); pointer++) {
            plain.add(pointer, stored.get(pointer));
            rest(resting, pointer, stored.get(pointer));
        }
        int found = 0;
        for (List<BlindToken> question : encoded(encoder, SyntheticFile.right(design))) {
            Map<Integer, Set<Short>> shared = shared(resting, question);
            assertThat(shared).as("seed %d", SEED).isEqualTo(plain.shared(question));
            found += shared.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void equal_tokens_rest_unequal_in_two_groups_and_show_no_family() {
        BlindToken token = new BlindToken((short) 31, random.nextLong(), random.nextLong());
        Set<Short> families = new HashSet<>();
        Set<Long> values = new HashSet<>();
        for (int group = 0; group < GROUPS; group++) {
            RestingToken resting = atRest.rest(token, group);
            families.add(resting.family());
            values.add(resting.high());
            assertThat(atRest.family(resting, token, group)).isEqualTo((short) 31);
        }
        assertThat(values).hasSize(GROUPS);
        assertThat(families).hasSize(GROUPS).doesNotContain((short) 31);
    }

    private void rest(Map<Value, List<Row>> resting, int pointer, List<BlindToken> tokens) {
        int group = random.nextInt(GROUPS);
        for (BlindToken token : tokens) {
            RestingToken row = atRest.rest(token, group);
            resting.computeIfAbsent(new Value(group, row.high(), row.low()), v -> new ArrayList<>())
                    .add(new Row(pointer, row));
        }
    }

    private Map<Integer, Set<Short>> shared(Map<Value, List<Row>> resting, List<BlindToken> question) {
        Map<Integer, Set<Short>> shared = new HashMap<>();
        for (BlindToken asked : question) {
            for (int group = 0; group < GROUPS; group++) {
                RestingToken probe = atRest.rest(asked, group);
                for (Row row : resting.getOrDefault(new Value(group, probe.high(), probe.low()), List.of())) {
                    Set<Short> families = shared.computeIfAbsent(row.pointer(), k -> new HashSet<>());
                    families.add(asked.family());
                    families.add(atRest.family(row.token(), asked, group));
                }
            }
        }
        return shared;
    }

    private static List<List<BlindToken>> encoded(Encoder encoder, SyntheticFile file) {
        return file.stream().map(row -> encoder.encode(row.toPerson())).toList();
    }
}
