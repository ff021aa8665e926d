package org.filet.runaways.places;

/** Who it comes from: a class, never a name. */
public enum PlaceSource {
    YOUTH,
    FAMILY,
    STAFF,
    POLICE,
    PARTNER
}
