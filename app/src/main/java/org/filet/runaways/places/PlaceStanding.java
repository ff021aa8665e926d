package org.filet.runaways.places;

/** Why a place matters: a word about the place. */
public enum PlaceStanding {
    PROTECTIVE,
    TO_CHECK,
    RISK
}
