package org.filet.agreements;

/** What is missing, the furthest first: the nearest miss is the one that explains. */
public enum Lack {
    /** No agreement names both organisations in these roles. */
    NO_AGREEMENT,
    /** One does, but not for this purpose. */
    PURPOSE,
    /** For this purpose, but not all of this content. */
    CATEGORY,
    /** For this content, but not to this role. */
    ROLE,
    /** All of it, but not in force: not begun, at its end, suspended. */
    NOT_IN_FORCE,
    /** All of it and in force, but the article rests on a consent that is not there. */
    CONSENT
}
