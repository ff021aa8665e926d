package org.filet.bench.leakage;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;

/**
 * The token rows of many records as whoever holds the table sees them: record number, family code, value. Of a value only
 * 64 bits are kept: enough to see which are equal.
 */
final class Stored {

    private final long[] values;
    private final byte[] families;

    private Stored(long[] values, byte[] families) {
        this.values = values;
        this.families = families;
    }

    /** The records numbered from 0, encoded one after the other. */
    static Stored of(int records, IntFunction<List<BlindToken>> encoded) {
        long[] values = new long[Math.multiplyExact(records, Encoder.TOKENS)];
        byte[] families = new byte[values.length];
        for (int record = 0; record < records; record++) {
            int at = record * Encoder.TOKENS;
            for (BlindToken token : encoded.apply(record)) {
                values[at] = token.high();
                families[at++] = (byte) token.family();
            }
        }
        return new Stored(values, families);
    }

    /** Some of the records under another key: equal values stay equal, whatever the function. */
    Stored some(int[] records, long key) {
        long[] some = new long[records.length * Encoder.TOKENS];
        byte[] their = new byte[some.length];
        for (int i = 0; i < some.length; i++) {
            int row = records[i / Encoder.TOKENS] * Encoder.TOKENS + i % Encoder.TOKENS;
            some[i] = Mix.of(values[row] ^ key);
            their[i] = families[row];
        }
        return new Stored(some, their);
    }

    /** The same rows under as many salts, records taking turns: only records of one salt can be compared. */
    Stored salted(int salts) {
        long[] salted = values.clone();
        for (int row = 0; row < salted.length; row++) {
            salted[row] = Mix.of(salted[row] + Mix.of(record(row) % salts));
        }
        return new Stored(salted, families);
    }

    /** The same rows without their family codes. */
    Stored withoutFamilies() {
        return new Stored(values, new byte[families.length]);
    }

    /** The same rows without those of some families. */
    Stored without(Set<Integer> dropped) {
        long[] kept = values.clone();
        for (int row = 0; row < kept.length; row++) {
            if (dropped.contains((int) families[row])) {
                kept[row] = Mix.of(~(long) row);
            }
        }
        return new Stored(kept, families);
    }

    int records() {
        return values.length / Encoder.TOKENS;
    }

    int rows() {
        return values.length;
    }

    long value(int row) {
        return values[row];
    }

    byte family(int row) {
        return families[row];
    }

    static int record(int row) {
        return row / Encoder.TOKENS;
    }
}
