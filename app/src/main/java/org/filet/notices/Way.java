package org.filet.notices;

/** How somebody is told outside the pages. */
public enum Way {
    EMAIL,
    SMS,
    /** A notice of the browser, on one device. */
    PUSH
}
