package org.filet.linkage.clk;

import java.util.List;

/**
 * What all who encode must have in common beside the secret: clkhash's linkage schema, version 3, without its
 * validation of values.
 *
 * @param length bits of a code ({@code l}), a multiple of 64
 * @param xorFolds how often a code twice as long is folded onto itself by exclusive or
 * @param salt salt of the key derivation in base64, empty for none
 * @param info info of the key derivation in base64, empty for none
 * @param keySize bytes of a key, 64 in clkhash unless said otherwise
 * @param fields every column of the file in its order
 */
public record ClkSchema(int length, int xorFolds, String salt, String info, int keySize, List<ClkField> fields) {

    private static final int KEY_SIZE = 64;

    public ClkSchema {
        if (length < Long.SIZE || length % Long.SIZE != 0 || xorFolds < 0 || xorFolds > 16) {
            throw new IllegalArgumentException("A code has a multiple of 64 bits and at most 16 folds");
        }
        fields = List.copyOf(fields);
    }

    /** Without folds, salt or info, with keys of 64 bytes: clkhash's own defaults. */
    public ClkSchema(int length, List<ClkField> fields) {
        this(length, 0, "", "", KEY_SIZE, fields);
    }
}
