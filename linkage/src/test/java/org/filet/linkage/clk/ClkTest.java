package org.filet.linkage.clk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.filet.linkage.clk.ClkComparison.Exact;
import org.filet.linkage.clk.ClkComparison.Ngrams;
import org.filet.linkage.clk.ClkField.Hashed;
import org.filet.linkage.clk.ClkField.Ignored;
import org.filet.linkage.clk.ClkWeight.BitsPerFeature;
import org.filet.linkage.clk.ClkWeight.BitsPerToken;
import org.junit.jupiter.api.Test;

/**
 * Against the codes that clkhash's own documentation prints for the first row of FEBRL 4 (docs/tutorial_cli.ipynb with
 * febrl_schema_v2_final.json, version 0.14 and later; docs/tutorial_api.ipynb, before).
 */
class ClkTest {

    private static final List<String> ROW = List.of(
            "rec-1070-org",
            "michaela",
            "neumann",
            "8",
            "stanley street",
            "miami",
            "winston hills",
            "4223",
            "nsw",
            "19151111",
            "5304218");
    private static final String PUBLISHED =
            "fO5N6v4l/790nzT5WuXvV79sz59W/V+Pf97suZrr/9jtfi5tf4ze7v94++ad2N13rvLL7x+svZXT"
                    + "+vPu7X3avvVi+/ts/ejfvv/2vb/P+92//td7vy6be/fn/7n774/f37WY+/Tu0Q6vrAqLb978zduL6szr+2meL46/vkP8v/o=";
    private static final String PUBLISHED_BEFORE =
            "wTmf3/rPF3Pj/85fORXpee/9+v3/1o9714/7d/bW+G7+9N3Cij///a1//nr/9/cZn/BT9+kWnl9203/eOtvM4G4s3e8lX+7X+f0kXez7"
                    + "XbOfevz7/r6wvN99Mncp367yPeZW3uMYv9Evf9/sPuOq3+p79t6/qn/v7O5e/Jurvr8=";
    private static final String SALT =
            "SCbL2zHNnmsckfzchsNkZY9XoHk96P/G5nUBrM7ybymlEFsMV6PAeDZCNp3rfNUPCtLDMOGQHG4pCQpfhiHCyA==";

    @Test
    void double_and_blake_hashes_are_those_that_clkhash_prints() {
        ClkSchema schema = new ClkSchema(1024, 0, SALT, "c2NoZW1hX2V4YW1wbGU=", 64, febrl(ClkHash.DOUBLE, true));
        Clk code = new ClkEncoder(schema, "master_key".getBytes(UTF_8)).encode(ROW);
        assertThat(code.base64()).isEqualTo(PUBLISHED);
        assertThat(Clk.of(PUBLISHED)).isEqualTo(code);
        assertThat(code.count()).isEqualTo(711);
    }

    @Test
    void one_key_a_column_is_what_clkhash_printed_before() {
        ClkSchema schema = new ClkSchema(1024, febrl(ClkHash.BLAKE, false));
        ClkKeys keys = ClkKeys.of("key1".getBytes(UTF_8), schema, 1);
        assertThat(new ClkEncoder(schema, keys).encode(ROW).base64()).isEqualTo(PUBLISHED_BEFORE);
    }

    /** The texts of clkhash's tests/test_bloomfilter.py. */
    @Test
    void only_the_double_hash_has_texts_that_set_one_bit() {
        for (String singular : List.of("635", "1402")) {
            assertThat(bits(ClkHash.DOUBLE, singular).cardinality()).isOne();
            assertThat(bits(ClkHash.DOUBLE_NOT_SINGULAR, singular).cardinality())
                    .isGreaterThan(1);
        }
        for (String other : List.of("666", "1401")) {
            assertThat(bits(ClkHash.DOUBLE, other))
                    .isEqualTo(bits(ClkHash.DOUBLE_NOT_SINGULAR, other))
                    .satisfies(bits -> assertThat(bits.cardinality()).isGreaterThan(1));
        }
    }

    @Test
    void a_piece_hashed_more_than_32_times_takes_a_second_digest() {
        List<ClkField> fields = List.of(new Hashed(new Exact(), new BitsPerToken(60), ClkHash.BLAKE));
        Clk code = new ClkEncoder(new ClkSchema(1024, fields), new byte[32]).encode(List.of("x"));
        assertThat(code.count()).isBetween(33, 60);
    }

    @Test
    void folding_is_the_exclusive_or_of_the_halves() {
        List<ClkField> fields = febrl(ClkHash.BLAKE, true);
        Clk whole = new ClkEncoder(new ClkSchema(2048, fields), new byte[32]).encode(ROW);
        Clk folded = new ClkEncoder(new ClkSchema(1024, 1, "", "", 64, fields), new byte[32]).encode(ROW);
        for (int w = 0; w < 16; w++) {
            assertThat(folded.word(w)).isEqualTo(whole.word(w) ^ whole.word(w + 16));
        }
    }

    @Test
    void pieces_are_runs_of_characters_between_spaces() {
        assertThat(new Ngrams(2, false).pieces("émi")).containsExactly(" é", "ém", "mi", "i ");
        assertThat(new Ngrams(1, true).pieces("12")).containsExactly("1 1", "2 2");
        assertThat(new Ngrams(2, false).pieces("")).isEmpty();
        assertThat(new Exact().pieces("")).containsExactly("");
    }

    @Test
    void a_row_of_another_width_and_a_text_that_is_no_code_are_refused() {
        ClkEncoder encoder = new ClkEncoder(new ClkSchema(1024, febrl(ClkHash.BLAKE, true)), new byte[32]);
        assertThatThrownBy(() -> encoder.encode(Collections.nCopies(3, "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Clk.of("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BitSet bits(ClkHash hash, String piece) {
        BitSet bits = new BitSet();
        ClkKeys.Pair keys = new ClkKeys.Pair(key("secret1"), key("secret2"));
        hash.set(bits, 1024, piece.getBytes(UTF_8), 20, keys);
        return bits;
    }

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(UTF_8), "CLK");
    }

    private static List<ClkField> febrl(ClkHash names, boolean positionalState) {
        Ngrams bigrams = new Ngrams(2, false);
        Ngrams digits = new Ngrams(1, true);
        ClkField name = new Hashed(bigrams, new BitsPerFeature(200), names);
        ClkField place = new Hashed(bigrams, new BitsPerFeature(100), ClkHash.BLAKE);
        ClkField number = new Hashed(digits, new BitsPerFeature(100), ClkHash.BLAKE);
        ClkField state = new Hashed(new Ngrams(2, positionalState), new BitsPerFeature(100), ClkHash.BLAKE);
        ClkField born = new Hashed(digits, new BitsPerFeature(200), ClkHash.BLAKE);
        return List.of(new Ignored(), name, name, number, place, place, place, number, state, born, new Ignored());
    }
}
