package org.filet.runaways.facts;

/** What a sealed fact tells. */
public enum SealedKind {
    /** Where the youth is sheltered. */
    SHELTER_ADDRESS,
    /** Who reported. */
    REPORTER
}
