package org.filet.linkage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Index;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.linkage.Prior;
import org.filet.linkage.Scorer;
import org.filet.linkage.Tier;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenJoinTest {

    private record Match(int left, int right) {}

    private static final Design DESIGN = Design.of(11, 500);
    private static final Scorer SCORER = new Scorer(new Prior(500, 0.5));
    private static final Encoder ENCODER =
            new Encoder(new HmacPrf("a secret of the tests, not of anyone".getBytes(StandardCharsets.UTF_8)));

    @TempDir
    private Path folder;

    @Test
    void two_files_give_the_pairs_that_an_index_gives() throws IOException {
        List<List<BlindToken>> left = encoded(SyntheticFile.left(DESIGN));
        List<List<BlindToken>> right = encoded(SyntheticFile.right(DESIGN));
        Index<Integer> index = new Index<>();
        for (int i = 0; i < left.size(); i++) {
            index.add(i, left.get(i));
        }
        Map<Match, Tier> expected = new HashMap<>();
        for (int j = 0; j < right.size(); j++) {
            collect(index, right.get(j), j, expected);
        }
        Map<Match, Tier> found = new HashMap<>();
        JoinSummary summary = join(left, right, TokenJoin.USUAL_LIMIT, found);
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(100);
        assertThat(summary.strong() + summary.toVerify()).isEqualTo(found.size());
        assertThat(summary.cappedTokens()).isZero();
        assertThat(summary.tokens())
                .isEqualTo(left.stream().mapToLong(List::size).sum()
                        + right.stream().mapToLong(List::size).sum());
    }

    @Test
    void one_file_gives_each_pair_once_and_no_record_with_itself() throws IOException {
        List<List<BlindToken>> rows = encoded(SyntheticFile.withDuplicates(DESIGN));
        Index<Integer> index = new Index<>();
        Map<Match, Tier> expected = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            collect(index, rows.get(i), i, expected);
            index.add(i, rows.get(i));
        }
        Map<Match, Tier> found = new HashMap<>();
        join(rows, List.of(), TokenJoin.USUAL_LIMIT, found);
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(100);
    }

    @Test
    void a_token_of_too_many_records_is_not_followed_and_is_counted() throws IOException {
        List<BlindToken> tokens =
                ENCODER.encodeUnpadded(new Person("Léa", "Tremblay", PartialDate.parse("2010-03-04")));
        List<List<BlindToken>> same = List.of(tokens, tokens, tokens, tokens);
        Map<Match, Tier> found = new HashMap<>();
        JoinSummary summary = join(same, List.of(), 3, found);
        assertThat(found).isEmpty();
        assertThat(summary.cappedPairs()).isEqualTo(summary.cappedTokens() * 6).isPositive();
        assertThat(join(same, List.of(), 4, found).cappedTokens()).isZero();
        assertThat(found).hasSize(6);
    }

    @Test
    void pairs_come_in_order() throws IOException {
        List<Match> heard = new ArrayList<>();
        List<List<BlindToken>> left = encoded(SyntheticFile.left(DESIGN));
        try (TokenJoin join = filled(left, encoded(SyntheticFile.right(DESIGN)), TokenJoin.USUAL_LIMIT)) {
            join.join(
                    left.size(),
                    false,
                    SCORER,
                    (phase, done, total) -> {},
                    (l, r, tier, families) -> heard.add(new Match(l, r)));
        }
        List<Match> sorted = new ArrayList<>(heard);
        sorted.sort((one, other) -> one.left() != other.left()
                ? Integer.compare(one.left(), other.left())
                : Integer.compare(one.right(), other.right()));
        assertThat(heard).isEqualTo(sorted);
    }

    private JoinSummary join(
            List<List<BlindToken>> left, List<List<BlindToken>> right, int limit, Map<Match, Tier> found)
            throws IOException {
        try (TokenJoin join = filled(left, right, limit)) {
            return join.join(
                    left.size(), right.isEmpty(), SCORER, (phase, done, total) -> {}, (l, r, tier, families) -> {
                        assertThat(found.put(new Match(l, r), tier)).isNull();
                        assertThat(SCORER.tier(families)).isEqualTo(tier);
                    });
        }
    }

    private TokenJoin filled(List<List<BlindToken>> left, List<List<BlindToken>> right, int limit) throws IOException {
        TokenJoin join = new TokenJoin(folder, 2, limit);
        TokenJoin.Writer writer = join.writer();
        for (int i = 0; i < left.size(); i++) {
            writer.add(Side.LEFT, i, left.get(i));
        }
        for (int i = 0; i < right.size(); i++) {
            writer.add(Side.RIGHT, i, right.get(i));
        }
        return join;
    }

    private static void collect(Index<Integer> index, List<BlindToken> tokens, int record, Map<Match, Tier> into) {
        index.shared(tokens).forEach((earlier, families) -> {
            Tier tier = SCORER.tier(Set.copyOf(families));
            if (tier != Tier.NONE) {
                into.put(new Match(earlier, record), tier);
            }
        });
    }

    private static List<List<BlindToken>> encoded(SyntheticFile file) {
        return file.stream().map(row -> ENCODER.encodeUnpadded(row.toPerson())).toList();
    }
}
