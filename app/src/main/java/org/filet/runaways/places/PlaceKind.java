package org.filet.runaways.places;

/** What kind of place it is. */
public enum PlaceKind {
    FAMILY,
    FRIENDS,
    SCHOOL,
    COMMUNITY,
    PARK,
    TRANSIT,
    SHOPS,
    LODGING,
    OTHER,
    /** Offered to say where it belongs instead: a sealed fact that two people open. Never kept here. */
    SHELTER
}
