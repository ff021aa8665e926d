package org.filet.runaways;

/** Who found out where the youth is. Never a name. */
public enum Finder {
    POLICE,
    STREET_WORKER,
    YOUTH_CENTRE,
    SHELTER,
    FAMILY,
    YOUTH_CALLED,
    OTHER
}
