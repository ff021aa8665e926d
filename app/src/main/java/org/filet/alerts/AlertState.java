package org.filet.alerts;

/** Where an alert, or one recipient's copy of it, stands; domain reference §7.2. */
public enum AlertState {
    /** Waits for someone whose role may approve. */
    DRAFT,
    /** Approved; sent in the same act. */
    APPROVED,
    SENT,
    /** ACK, of a copy: the recipient organisation has seen it. */
    ACKNOWLEDGED,
    /** Stop-search notice: nobody looks any more. */
    RECALLED,
    /** Not renewed in time. */
    EXPIRED,
    /** What named the youth is gone. */
    PURGED,
    /** Never sent: turned down, or the youth is no longer missing. */
    DROPPED;

    /** Whether recipients are asked to look. */
    public boolean live() {
        return this == SENT || this == ACKNOWLEDGED;
    }
}
