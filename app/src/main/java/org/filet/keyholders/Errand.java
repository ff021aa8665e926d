package org.filet.keyholders;

/** Why evaluations are asked for; each kind has an allowance. */
public enum Errand {
    /** Somebody asks about a youth of an own episode. */
    QUESTION(false),
    /** A pointer that somebody registered gets its tokens. */
    REGISTRATION(false),
    /** A file of pointers gets its tokens. */
    IMPORT(true),
    /** A pointer's tokens are drawn again: a new epoch, or told to be someone else. */
    ROTATION(true),
    /** Nobody's: whether holders that failed answer again. One element that means nothing. */
    PROBE(false);

    private final boolean bulk;

    Errand(boolean bulk) {
        this.bulk = bulk;
    }

    /** Whether it has the declared daily allowance of an organisation instead of the hourly one. */
    boolean bulk() {
        return bulk;
    }
}
