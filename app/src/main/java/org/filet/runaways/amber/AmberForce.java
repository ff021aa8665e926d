package org.filet.runaways.amber;

import org.filet.kernel.RegionId;

/** The police that decide: two forces alone may trigger an AMBER alert in Québec (S55, unverified). */
public enum AmberForce {
    SPVM,
    SQ,
    /** Another police force: it refers to one of these two. */
    OTHER_POLICE;

    /** The administrative region of Montréal is the island. */
    private static final RegionId MONTREAL = new RegionId("06");

    /** The one that may trigger, for a place in this region of Québec. */
    public static AmberForce competent(RegionId region) {
        return region.equals(MONTREAL) ? SPVM : SQ;
    }
}
