package org.filet.peers;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A field compared in the open: in levels, the highest of which is equality. */
enum Field {
    GIVEN(Row::given),
    SURNAME(Row::surname),
    BORN(Row::born),
    ADDRESS(Row::wholeAddress);

    /** One of the two rows lacks the field: it says nothing. */
    static final int MISSING = -1;

    /** Names written in each other's place; stands beside the other levels of names. */
    static final int EXCHANGED = 4;

    static final int LEVELS = 5;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final LevenshteinDistance LEVENSHTEIN = new LevenshteinDistance(1);
    private static final double ALIKE = 0.92;
    private static final double SOMEWHAT_ALIKE = 0.8;

    private final Function<Row, String> value;

    Field(Function<Row, String> value) {
        this.value = value;
    }

    String of(Row row) {
        return value.apply(row);
    }

    /** From 0, different, to 3 or 4, or {@link #MISSING}. */
    int level(Row one, Row other) {
        String a = of(one);
        String b = of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return MISSING;
        }
        return switch (this) {
            case GIVEN, SURNAME -> Math.max(name(a, b), exchanged(one, other) ? EXCHANGED : 0);
            case BORN -> born(a, b);
            case ADDRESS -> address(a, b);
        };
    }

    /** The level whose weight depends on how frequent the value is; no level for fields whose values are all rare. */
    boolean dependsOnFrequency(int level) {
        return (this == GIVEN || this == SURNAME) && level == 3;
    }

    private static int name(String a, String b) {
        if (a.equals(b)) {
            return 3;
        }
        double similarity = JARO_WINKLER.apply(a, b);
        return similarity >= ALIKE ? 2 : similarity >= SOMEWHAT_ALIKE ? 1 : 0;
    }

    private static boolean exchanged(Row one, Row other) {
        return !one.given().equals(other.given())
                && !one.surname().equals(other.surname())
                && name(one.given(), other.surname()) >= 2
                && name(one.surname(), other.given()) >= 2;
    }

    /** Equal; a slip of one digit or day and month exchanged; two parts equal; the year alone; nothing. */
    private static int born(String a, String b) {
        if (a.equals(b)) {
            return 4;
        }
        if (a.length() != 8 || b.length() != 8) {
            return 0;
        }
        boolean year = a.regionMatches(0, b, 0, 4);
        boolean month = a.regionMatches(4, b, 4, 2);
        boolean day = a.regionMatches(6, b, 6, 2);
        boolean turned = year && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2);
        if (turned || LEVENSHTEIN.apply(a, b) >= 0) {
            return 3;
        }
        return (year && (month || day)) || (month && day) ? 2 : year ? 1 : 0;
    }

    private static int address(String a, String b) {
        if (a.equals(b)) {
            return 3;
        }
        double share = shared(a, b);
        return share >= 0.7 ? 2 : share >= 0.4 ? 1 : 0;
    }

    /** Dice's share of trigrams in common. */
    private static double shared(String a, String b) {
        Map<String, Long> ones = trigrams(a);
        Map<String, Long> others = trigrams(b);
        long common = ones.entrySet().stream()
                .mapToLong(gram -> Math.min(gram.getValue(), others.getOrDefault(gram.getKey(), 0L)))
                .sum();
        return 2.0 * common / Math.max(1, a.length() + b.length() - 4);
    }

    private static Map<String, Long> trigrams(String text) {
        return IntStream.rangeClosed(0, text.length() - 3)
                .mapToObj(at -> text.substring(at, at + 3))
                .collect(Collectors.groupingBy(gram -> gram, TreeMap::new, Collectors.counting()));
    }
}
