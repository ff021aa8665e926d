package org.filet.runaways;

/** Why an episode leaves the statistics. */
public enum CancelReason {
    RETURNED_BEFORE_THRESHOLD,
    LEAVE_WAS_AUTHORISED,
    ENTERED_BY_MISTAKE
}
