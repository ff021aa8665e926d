package org.filet.linkage.clk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Encodes rows as clkhash does, for exchange with others only: <strong>weaker than blind tokens</strong> (see the
 * package). Safe for use by several threads.
 */
public final class ClkEncoder {

    private final ClkSchema schema;
    private final List<ClkKeys.Pair> keys = new ArrayList<>();

    /**
     * Derives the keys.
     *
     * @param secret what all who encode share
     * @throws IllegalArgumentException when the schema has more columns than HKDF has output for (63 with keys of 64 bytes)
     */
    public ClkEncoder(ClkSchema schema, byte[] secret) {
        this(schema, ClkKeys.of(secret, schema));
    }

    ClkEncoder(ClkSchema schema, ClkKeys derived) {
        this.schema = schema;
        for (int i = 0; i < schema.fields().size(); i++) {
            keys.add(derived.of(i));
        }
    }

    /**
     * The code of one row.
     *
     * @param row the values as clkhash formats them before hashing: integers in plain decimal, dates as eight digits, a
     *     missing value as its replacement, most often empty
     * @throws IllegalArgumentException when the row has not as many values as the schema has columns
     */
    public Clk encode(List<String> row) {
        if (row.size() != schema.fields().size()) {
            throw new IllegalArgumentException(
                    "The schema has " + schema.fields().size() + " columns, not " + row.size());
        }
        int length = schema.length() << schema.xorFolds();
        BitSet bits = new BitSet(length);
        for (int i = 0; i < row.size(); i++) {
            if (schema.fields().get(i) instanceof ClkField.Hashed field) {
                hash(bits, length, field, row.get(i), keys.get(i));
            }
        }
        for (int fold = 0; fold < schema.xorFolds(); fold++) {
            length /= 2;
            BitSet folded = bits.get(0, length);
            folded.xor(bits.get(length, 2 * length));
            bits = folded;
        }
        return Clk.of(bits, length);
    }

    private static void hash(BitSet bits, int length, ClkField.Hashed field, String value, ClkKeys.Pair keys) {
        List<String> pieces = field.comparison().pieces(value);
        for (int i = 0; i < pieces.size(); i++) {
            byte[] piece = pieces.get(i).getBytes(StandardCharsets.UTF_8);
            field.hash().set(bits, length, piece, field.weight().of(i, pieces.size()), keys);
        }
    }
}
