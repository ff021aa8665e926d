package org.filet.agreements;

/** Why someone wants in. Closed in code: a new purpose is a new agreement, not a new row. */
public enum Purpose {
    /** Find a youth who ran away, confirm the return, listen, prevent the next time. */
    FOLLOW_RUNAWAY,
    /** Reach whoever in another region already works with the same youth. */
    CONNECT_REGIONS,
    /** See that what may be asked and read is asked and read for its reason. */
    OVERSEE_ACCESS
}
