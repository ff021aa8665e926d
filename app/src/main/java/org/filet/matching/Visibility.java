package org.filet.matching;

/** Whom a pointer answers. */
public enum Visibility {
    /** Both sides learn each other's contact. */
    VISIBLE,
    /** Only the holder learns that someone asked, and decides. */
    BLIND
}
