package org.filet.kernel;

/** The sectors (milieux) that protect youth; domain reference §5. */
public enum Sector {
    INSTITUTIONAL,
    POLICE,
    COMMUNITY,
    SCHOOL,
    HEALTH,
    VICTIM_SERVICES
}
