package org.filet.runaways.preventive;

import org.filet.kernel.Role;
import org.filet.kernel.Sector;

/** To whom the youth lets one part of a fiche go. */
public enum PreventiveAudience {
    /** The unit's head or duty, and the region's liaison officer. */
    UNIT,
    /** The police named to look for the youth. */
    POLICE,
    /** The community organisation named to meet the youth. */
    COMMUNITY;

    /** What somebody in this role reads where the door lets them read at all. */
    static PreventiveAudience of(Role role) {
        return switch (role) {
            case POLICE_OFFICER -> POLICE;
            case COMMUNITY_WORKER -> COMMUNITY;
            default -> UNIT;
        };
    }

    /** What a named organisation of this sector is for; the unit's part is for nobody who is named. */
    static PreventiveAudience of(Sector sector) {
        return switch (sector) {
            case POLICE -> POLICE;
            case COMMUNITY -> COMMUNITY;
            default -> UNIT;
        };
    }

    /** Who reads it at a named organisation. */
    Role reader() {
        return this == POLICE ? Role.POLICE_OFFICER : Role.COMMUNITY_WORKER;
    }
}
