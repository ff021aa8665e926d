package org.filet.alerts;

import org.filet.kernel.RegionId;
import org.filet.network.Organisation;

/**
 * An organisation that an alert reaches, and why.
 *
 * @param region the chosen region it was reached for
 */
public record Recipient(Organisation organisation, RegionId region, Why why) {

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
