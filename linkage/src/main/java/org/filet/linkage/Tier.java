package org.filet.linkage;

/** What may be said of two records. */
public enum Tier {
    /** Very likely the same person (19 to 1 or better); people still confirm. */
    STRONG,
    /** More likely than not: two people talk to each other before anything is disclosed. */
    TO_VERIFY,
    /** Nothing is reported. */
    NONE
}
