package org.filet.runaways;

/** Where the youth left from; domain reference §5. */
public enum Origin {
    CR_UNIT,
    GROUP_HOME,
    INTERMEDIATE_RESOURCE,
    FOSTER_FAMILY,
    FAMILY,
    LEAVE_NON_RETURN
}
