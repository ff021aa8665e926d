package org.filet.matching;

/** What a registration rests on, as attested by whoever makes it. Not verified by a jurist; agreements will refine it. */
public enum Ground {
    /** From 14 years, the youth's own. */
    YOUTH_CONSENT,
    /** Under 14 years, a parent's or tutor's. */
    PARENT_CONSENT,
    /** LPJ 72.6: necessary to apply the Act, or called to collaborate in the child's interest. */
    LPJ_72_6
}
