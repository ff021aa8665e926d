package org.filet.linkage.clk;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of every column out of one secret: HKDF-SHA-256 (RFC 5869), its output cut into keys, two for each column one
 * after the other.
 */
final class ClkKeys {

    private static final int A_COLUMN = 2;

    /** A column's keys. */
    record Pair(SecretKey first, SecretKey second) {}

    private final byte[] output;
    private final int size;
    private final int perColumn;

    private ClkKeys(byte[] output, int size, int perColumn) {
        this.output = output;
        this.size = size;
        this.perColumn = perColumn;
    }

    static ClkKeys of(byte[] secret, ClkSchema schema) {
        return of(secret, schema, A_COLUMN);
    }

    /** Before its version 0.15 clkhash took a secret for each hash, so that a column had one key of each. */
    static ClkKeys of(byte[] secret, ClkSchema schema, int perColumn) {
        try {
            HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .addSalt(Base64.getDecoder().decode(schema.salt()));
            int length = schema.fields().size() * perColumn * schema.keySize();
            byte[] info = Base64.getDecoder().decode(schema.info());
            byte[] output = KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(info, length));
            return new ClkKeys(output, schema.keySize(), perColumn);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("HKDF-SHA-256 gives no keys for so many columns", e);
        }
    }

    Pair of(int column) {
        int first = column * perColumn * size;
        return new Pair(key(first), key(first + (perColumn - 1) * size));
    }

    private SecretKey key(int from) {
        return new SecretKeySpec(output, from, size, "CLK");
    }
}
