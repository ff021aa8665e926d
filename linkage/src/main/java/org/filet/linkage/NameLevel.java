package org.filet.linkage;

/**
 * How far two names agree, in bits for a surname and for a given name: log2 of how often the level occurs in records
 * of one person over how often it occurs by chance. Set by hand from FEBRL 3 and Splink's fake 1000, no other file.
 */
enum NameLevel {
    DIFFERENT(-3, -4),
    ABSENT(0, 0),
    START(3, 2.5),
    PART(5, 3),
    CLOSE(6.5, 5),
    SOUND(7, 5),
    /** An alias, or for a given name a nickname. */
    OTHER(7.5, 5.5),
    /** One is a part of the other. */
    CONTAINED(8.5, 6.5),
    EXACT(9, 7);

    private final double surname;
    private final double given;

    NameLevel(double surname, double given) {
        this.surname = surname;
        this.given = given;
    }

    double surnameBits() {
        return surname;
    }

    double givenBits() {
        return given;
    }

    boolean atLeast(NameLevel other) {
        return compareTo(other) >= 0;
    }

    NameLevel or(NameLevel other) {
        return atLeast(other) ? this : other;
    }
}
