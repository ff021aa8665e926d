package org.filet.runaways;

/** How the youth came back; domain reference §5. */
public enum ReturnMode {
    SELF,
    POLICE,
    PARENT,
    PARTNER,
    STAFF
}
