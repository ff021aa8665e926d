package org.filet.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is drawn from the seed: the same seed, the same draws. */
final class Draw {

    private static final Pattern COMMA = Pattern.compile(", ");
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION_FOUR = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Draw() {}

    /** Words written in one line, with commas. */
    static List<String> words(String line) {
        return List.of(COMMA.split(line));
    }

    static <T> T one(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static UUID id(SplittableRandom random) {
        long high = (random.nextLong() & ~VERSION_BITS) | VERSION_FOUR;
        long low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low);
    }
}
