package org.filet.linkage.clk;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;

/** One code: a fixed number of bits, the first of them the highest of the first byte, as clkhash writes them. */
public final class Clk {

    private final long[] words;

    private Clk(long[] words) {
        this.words = words;
    }

    /**
     * Reads what {@link #base64()} or clkhash wrote.
     *
     * @throws IllegalArgumentException when it is not base64 or not a multiple of 64 bits
     */
    public static Clk of(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length == 0 || bytes.length % Long.BYTES != 0) {
            throw new IllegalArgumentException("A code has a multiple of 64 bits, not " + 8 * bytes.length);
        }
        BitSet bits = new BitSet(8 * bytes.length);
        for (int i = 0; i < 8 * bytes.length; i++) {
            bits.set(i, (bytes[i / 8] >> (7 - i % 8) & 1) == 1);
        }
        return of(bits, 8 * bytes.length);
    }

    static Clk of(BitSet bits, int length) {
        return new Clk(Arrays.copyOf(bits.toLongArray(), length / Long.SIZE));
    }

    /** How many bits it has, set or not. */
    public int length() {
        return words.length * Long.SIZE;
    }

    /** How many bits are set. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Twice the bits both have set over the bits each has set: 1 for equal codes, 0 for disjoint or empty ones. */
    public double dice(Clk other) {
        int both = 0;
        for (int i = 0; i < words.length; i++) {
            both += Long.bitCount(words[i] & other.words[i]);
        }
        return both == 0 ? 0 : 2.0 * both / (count() + other.count());
    }

    public String base64() {
        byte[] bytes = new byte[words.length * Long.BYTES];
        for (int i = 0; i < length(); i++) {
            if ((words[i / Long.SIZE] >> i & 1) == 1) {
                bytes[i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Bit {@code 64 w + i} of the code is bit {@code i} of word {@code w}. */
    long word(int index) {
        return words[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clk clk && Arrays.equals(words, clk.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Clk[…]";
    }
}
