package org.filet.alerts;

import org.filet.agreements.Cover;
import org.filet.kernel.RegionId;
import org.filet.network.Organisation;

/**
 * An organisation of an alert's audience, and why.
 *
 * @param region the chosen region it was reached for
 * @param cover the agreement that carries the card there; without one it is shown and receives nothing
 */
public record Recipient(Organisation organisation, RegionId region, Why why, Cover cover) {

    public boolean covered() {
        return cover instanceof Cover.By;
    }

    /** Strongest reason first. */
    public enum Why {
        /** Serves the region where the youth was located. */
        LOCATED,
        /** Serves the home region. */
        HOME,
        /** Serves a region next to the home region. */
        NEIGHBOUR,
        /** Serves a region that the sender chose. */
        CHOSEN
    }
}
