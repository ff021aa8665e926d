package org.filet.runaways.lead;

/** How a proposal stands. */
public enum LeadState {
    /** Waits for the liaison officer who is asked. */
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** Nobody answered in time. */
    LAPSED
}
