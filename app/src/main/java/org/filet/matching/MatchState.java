package org.filet.matching;

/** Where a match stands; domain reference §7.3. */
public enum MatchState {
    /** The holder is told; where the pointer is visible, both sides are. */
    NOTIFIED,
    /** The holder's duty desk has seen it. */
    ACKNOWLEDGED,
    /** The two have spoken. */
    CONTACT_MADE,
    /** How it ended is known to whoever knew of the match. */
    OUTCOME_SHARED,
    /** Nobody said how it ended within the time a match lives. */
    EXPIRED;

    public boolean open() {
        return this == NOTIFIED || this == ACKNOWLEDGED || this == CONTACT_MADE;
    }
}
