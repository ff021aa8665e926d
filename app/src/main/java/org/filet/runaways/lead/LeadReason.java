package org.filet.runaways.lead;

/** Why another region should lead. */
public enum LeadReason {
    /** The youth was located there. */
    LOCATED_THERE,
    /** The youth is believed to be there. */
    BELIEVED_THERE,
    /** Those who may know where the youth is are there. */
    TIES_THERE,
    /** The police of that region look for the youth. */
    SEARCHED_THERE,
    /** The youth is back where home is, or the search goes on from there. */
    BACK_HOME
}
