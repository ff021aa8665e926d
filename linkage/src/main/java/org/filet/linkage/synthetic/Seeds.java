package org.filet.linkage.synthetic;

import java.util.Random;

/**
 * A random sequence of its own for each household and row, so that rows can be made in any order and in parallel.
 * {@link Random} because its algorithm is part of the Java specification: the same on every machine and release.
 */
final class Seeds {

    private Seeds() {}

    static Random of(long seed, long kind, long number) {
        return new Random(mixed(mixed(seed + 0x9E3779B97F4A7C15L * (kind + 1)) + number));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbours become unlike. */
    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
