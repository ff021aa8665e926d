package org.filet.network;

import java.util.Set;
import org.filet.kernel.Bilingual;
import org.filet.kernel.RegionId;

/**
 * An administrative region of Québec, or a jurisdiction beyond.
 *
 * @param neighbours regions that share a border or the usual road: the first to be alerted
 */
public record Region(RegionId id, Bilingual name, Set<RegionId> neighbours) {}
