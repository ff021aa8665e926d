package org.filet.matching;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a match, and by which side. */
public enum MatchStep {
    ACKNOWLEDGE(EnumSet.of(Side.HOLDER, Side.LIAISON)),
    /** The holder of a blind pointer chooses to give its contact. */
    REVEAL(EnumSet.of(Side.HOLDER)),
    RECORD_CONTACT(EnumSet.allOf(Side.class)),
    RECORD_OUTCOME(EnumSet.allOf(Side.class)),
    /** By the clock alone. */
    EXPIRE(EnumSet.noneOf(Side.class));

    private final Set<Side> sides;

    MatchStep(Set<Side> sides) {
        this.sides = sides;
    }

    public boolean isFor(Side side) {
        return sides.contains(side);
    }
}
