package org.filet.linkage;

/** What agreed, in kinds that may be shown to a person: never a value, never a score. */
public enum Evidence {
    GIVEN_NAME,
    GIVEN_NAME_SIMILAR,
    NICKNAME,
    SURNAME,
    SURNAME_SIMILAR,
    /** A name also used: an alias or a birth name. */
    ALIAS,
    NAMES_INVERTED,
    BIRTH_DATE,
    /** Two parts of the date of birth, or day and month exchanged, or the year alone. */
    BIRTH_DATE_PARTLY
}
