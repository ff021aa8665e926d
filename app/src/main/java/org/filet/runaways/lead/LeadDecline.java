package org.filet.runaways.lead;

/** Why a region does not take over the lead. */
public enum LeadDecline {
    /** Nothing says that the youth is there. */
    NOTHING_HERE,
    /** Nobody there can take it on now. */
    NOBODY_FREE,
    /** No agreement and no legal basis lets the region read the episode. */
    NOT_LAWFUL,
    /** A region that is better placed should be asked. */
    ANOTHER_REGION,
    /** The region that leads is better placed. */
    STAYS
}
