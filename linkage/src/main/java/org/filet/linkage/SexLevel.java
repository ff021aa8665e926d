package org.filet.linkage;

/** Whether two records say the same sex. */
enum SexLevel {
    /** One side, or both, say neither. */
    ABSENT,
    DIFFERENT,
    SAME
}
