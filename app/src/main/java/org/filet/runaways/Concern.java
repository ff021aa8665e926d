package org.filet.runaways;

import java.util.List;

/** Human judgement, with reasons; never computed. */
public enum Concern {
    /** Nobody has judged. */
    NOT_YET,
    NONE_APPARENT,
    LOW,
    MEDIUM,
    HIGH;

    private static final List<Concern> LEVELS = List.of(NONE_APPARENT, LOW, MEDIUM, HIGH);

    /** Those that somebody may give. */
    public static List<Concern> levels() {
        return LEVELS;
    }
}
