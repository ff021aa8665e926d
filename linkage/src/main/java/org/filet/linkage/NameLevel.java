package org.filet.linkage;

/** How far two given names, or two surnames, agree, the least first. */
enum NameLevel {
    DIFFERENT,
    /** One side has none. */
    ABSENT,
    END,
    START,
    /** Beginning and end agree, or all but one letter. */
    CLOSE,
    SOUND,
    /** They have a part in common. */
    PART,
    /** An alias, or for a given name a nickname. */
    OTHER,
    /** One is a part of the other. */
    CONTAINED,
    EXACT;

    boolean atLeast(NameLevel other) {
        return compareTo(other) >= 0;
    }

    NameLevel or(NameLevel other) {
        return atLeast(other) ? this : other;
    }
}
