package org.filet.matching;

/** Where an organisation stands in a match. */
public enum Side {
    /** Asked the question. */
    ASKER,
    /** Registered the pointer; its duty desk owns the match. */
    HOLDER,
    /** The liaison officer of the holder's region, called in when nobody acknowledged in time. */
    LIAISON
}
