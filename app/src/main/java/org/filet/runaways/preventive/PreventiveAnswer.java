package org.filet.runaways.preventive;

/** What the youth, or whoever speaks for a child under 14, says to the whole. */
public enum PreventiveAnswer {
    AGREED,
    /** Yes to some of it: only that is written down. */
    PARTLY,
    /** No, or no longer: nothing is kept, nothing opens, and help is the same. */
    REFUSED
}
