package org.filet.alerts;

/** Why an alert goes on for another term. */
public enum RenewReason {
    /** Nothing new, and still missing. */
    STILL_MISSING,
    /** Something was seen or heard where the recipients are. */
    NEW_INFORMATION,
    /** The danger is judged greater than when it was sent. */
    GREATER_CONCERN
}
