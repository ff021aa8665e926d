package org.filet.linkage;

import java.util.Locale;
import java.util.Set;

/** What a file says of somebody's sex, as far as it can speak for or against two records being of one person. */
public enum Sex {
    /** Nothing, or neither of the two: speaks neither for nor against. */
    UNKNOWN,
    FEMALE,
    MALE;

    private static final Set<String> FEMALES =
            Set.of("f", "femme", "fille", "feminin", "féminin", "female", "girl", "woman", "2");
    private static final Set<String> MALES =
            Set.of("m", "h", "homme", "garcon", "garçon", "masculin", "male", "boy", "man", "1");

    /** Reads French and English words and letters, and 1 (male) and 2 (female) of ISO/IEC 5218. */
    public static Sex read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (FEMALES.contains(word)) {
            return FEMALE;
        }
        return MALES.contains(word) ? MALE : UNKNOWN;
    }
}
