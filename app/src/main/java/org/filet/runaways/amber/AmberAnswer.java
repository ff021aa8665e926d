package org.filet.runaways.amber;

/** What is known on one criterion; nothing is concluded from the three. */
public enum AmberAnswer {
    YES,
    NO,
    UNKNOWN
}
