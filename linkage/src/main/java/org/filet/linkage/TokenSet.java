package org.filet.linkage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tokens of one record for comparing many records of a sample with each other: 64 bits stand for a value, so that
 * a record takes one kilobyte where its texts take ten. Two values in a sample share their 64 bits once in millions of samples.
 */
@SuppressWarnings("EnumOrdinal")
final class TokenSet {

    private static final Family[] FAMILIES = Family.values();
    private static final long PRIME = 0x100000001B3L;
    private static final long OFFSET = 0xCBF29CE484222325L;

    private final long[] values;
    private final long[] families;

    private TokenSet(long[] values, long[] families) {
        this.values = values;
        this.families = families;
    }

    static TokenSet of(Collection<Token> tokens) {
        Map<Long, Long> masks = new TreeMap<>();
        for (Token token : tokens) {
            masks.merge(hash(token.value()), 1L << token.family().ordinal(), (one, other) -> one | other);
        }
        return new TokenSet(
                masks.keySet().stream().mapToLong(Long::longValue).toArray(),
                masks.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** The families, of both sides, of the values that both have. */
    Set<Family> shared(TokenSet other) {
        long mask = 0;
        int here = 0;
        int there = 0;
        while (here < values.length && there < other.values.length) {
            long difference = Long.compare(values[here], other.values[there]);
            if (difference == 0) {
                mask |= families[here] | other.families[there];
            }
            here += difference <= 0 ? 1 : 0;
            there += difference >= 0 ? 1 : 0;
        }
        EnumSet<Family> shared = EnumSet.noneOf(Family.class);
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            shared.add(FAMILIES[Long.numberOfTrailingZeros(rest)]);
        }
        return shared;
    }

    /** FNV-1a, 64 bits, over the characters, then mixed. */
    static long hash(String text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** Every bit of the number in every bit of the answer, as in SplitMix64. */
    static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
