package org.filet.linkage;

/** What the given name and the surname say together, beyond what each says alone. */
enum NamesLevel {
    UNKNOWN,
    /** Both agree, and many people have them. */
    COMMON,
    /** Both agree, and few people have them ({@link NameRarity}). */
    RARE,
    /** Neither agrees, yet both begin or end with the same two letters. */
    ALIKE,
    /** The given name here sounds like the surname there. */
    ONE_CROSSED,
    /** And the surname here like the given name there. */
    BOTH_CROSSED
}
