package org.filet.alerts;

/** What the end of an alert says about the search: a card taken back does not bring anyone home. */
public enum Ending {
    /** The youth is back, or the episode is over: nobody looks any more. */
    SEARCH_OVER,
    /** Taken back by hand. */
    WITHDRAWN,
    /** Not renewed in time. */
    TERM
}
