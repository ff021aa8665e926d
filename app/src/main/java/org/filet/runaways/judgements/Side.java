package org.filet.runaways.judgements;

import org.filet.kernel.Actor;
import org.filet.kernel.Sector;

/** From where a youth's situation is seen. */
public enum Side {
    /** Whoever looks after the youth, and the region's liaison. */
    CARE,
    POLICE,
    PARTNER;

    /** The view of someone who leads the episode, or of someone who only gives an opinion. */
    static Side of(Actor actor, boolean leads) {
        if (actor.sector() == Sector.POLICE) {
            return POLICE;
        }
        return leads ? CARE : PARTNER;
    }
}
