package org.filet.alerts;

import java.util.List;
import java.util.Set;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeSummary;

/** Which regions hear of an alert first. An order learned from corridors may take this place; people are never ranked. */
public interface WaveOrder {

    /**
     * The chosen regions in the order in which they are told.
     *
     * @param lastSeen the region that the card names
     * @return each chosen region in exactly one set; no set is empty
     */
    List<Set<RegionId>> order(EpisodeSummary episode, RegionId lastSeen, Set<RegionId> chosen);
}
