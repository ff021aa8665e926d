package org.filet.runaways.preventive;

import java.util.Optional;
import org.filet.kernel.Actor;
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

    /**
     * What this reader is for, where the door lets them read at all; empty for whom nothing can be meant. A named
     * organisation reads by its sector, whatever posts it has besides.
     */
    static Optional<PreventiveAudience> of(Actor reader) {
        return switch (reader.role()) {
            case UNIT_HEAD, RUNAWAY_LIAISON -> Optional.of(UNIT);
            case POLICE_OFFICER, COMMUNITY_WORKER ->
                Optional.of(of(reader.sector())).filter(audience -> audience.reader() == reader.role());
            default -> Optional.empty();
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

    /** Who reads it there. */
    Role reader() {
        return switch (this) {
            case UNIT -> Role.UNIT_HEAD;
            case POLICE -> Role.POLICE_OFFICER;
            case COMMUNITY -> Role.COMMUNITY_WORKER;
        };
    }
}
