package org.filet.youths;

/** As the youth describes it; unknown until asked. */
public enum Gender {
    GIRL,
    BOY,
    ANOTHER,
    UNKNOWN
}
