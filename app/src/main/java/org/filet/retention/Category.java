package org.filet.retention;

/** What has a period of its own. The bounds are Filet's: wide enough for every rule known, narrow enough against a slip. */
public enum Category {
    /** The coordination file of a youth: identity, episodes, judgements, plans, alerts. From the end of the last episode. */
    FILE(3, 84),
    /** Who did or read what. From the line; nothing in this version destroys it. */
    TRAIL(84, 240),
    /** Confidentiality incidents. From the entry; nothing in this version destroys them. */
    INCIDENTS(60, 240);

    private final int least;
    private final int most;

    Category(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Months. */
    public int least() {
        return least;
    }

    /** Months. */
    public int most() {
        return most;
    }

    boolean allows(int months) {
        return months >= least && months <= most;
    }
}
