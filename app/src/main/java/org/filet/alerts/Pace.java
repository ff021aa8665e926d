package org.filet.alerts;

/** How fast an alert goes out to the regions chosen. */
public enum Pace {
    AT_ONCE,
    /** Regions nearest to where the youth lives, left from or was located first, the others later: see {@link WaveOrder}. */
    NEAR_FIRST
}
