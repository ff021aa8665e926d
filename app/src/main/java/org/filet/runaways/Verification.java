package org.filet.runaways;

/** The checks of the first half hour; domain reference §7.1, F8. */
public enum Verification {
    CALLED_YOUTH,
    MESSAGED_YOUTH,
    CALLED_PARENTS,
    CALLED_FRIENDS,
    CALLED_SCHOOL,
    SEARCHED_ROOM,
    SEARCHED_AROUND
}
