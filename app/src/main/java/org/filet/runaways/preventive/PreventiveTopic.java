package org.filet.runaways.preventive;

/** What a fiche préventive asks, in the order in which it is talked about. */
public enum PreventiveTopic {
    /** How to reach the youth, and by whom. */
    REACH,
    HELPS,
    /** What is better left unsaid or undone. */
    AVOID,
    /** People the youth trusts: their role and a telephone. */
    TRUSTED,
    HEALTH,
    /** What the youth looks like: ages, so it is read with its day. */
    DESCRIPTION,
    PLACES,
    /** What the youth wants to be told, and to whom. */
    TELL
}
