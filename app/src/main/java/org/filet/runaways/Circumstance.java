package org.filet.runaways;

/** What is known of how the youth left: a list, so that nobody writes a third person's name. */
public enum Circumstance {
    AFTER_CONFLICT,
    AFTER_CALL_OR_MESSAGE,
    LEFT_WITH_SOMEONE,
    LEFT_IN_VEHICLE,
    TOOK_BELONGINGS,
    NO_PHONE,
    SAID_WOULD_LEAVE,
    NOTHING_KNOWN
}
