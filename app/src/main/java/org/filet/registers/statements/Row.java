package org.filet.registers.statements;

import java.util.Set;
import org.filet.registers.Disclosure;

/**
 * A communication as whoever judges the risk sees it.
 *
 * @param cautions why to look twice; whoever judges marks, nothing is marked for them
 * @param letOut whether it is handed over, once somebody judged
 */
public record Row(Disclosure disclosure, Set<Caution> cautions, boolean letOut) {

    /** What endangers most often. */
    public enum Caution {
        POLICE,
        EMERGENCY,
        /** The recipient, or its person, is on the youth's list of conflicts of interest. */
        CONFLICT
    }
}
