package org.filet.runaways.places;

/** What was found there. */
public enum PlaceResult {
    NOT_THERE,
    NO_ANSWER,
    WAS_THERE,
    IS_THERE
}
