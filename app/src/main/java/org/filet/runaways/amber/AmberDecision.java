package org.filet.runaways.amber;

/** What police decided, as they said it. */
public enum AmberDecision {
    TRIGGERED,
    NOT_TRIGGERED,
    /** Passed on to the force that may trigger. */
    REFERRED
}
