package org.filet.matching;

/** Why an organisation may be called about a youth. Closed in code: a new purpose is a new agreement. */
public enum PointerPurpose {
    /** A runaway under way; the pointer ends with its episode. */
    ACTIVE_RUNAWAY,
    EXPLOITATION_CONCERN,
    SUPPORT
}
