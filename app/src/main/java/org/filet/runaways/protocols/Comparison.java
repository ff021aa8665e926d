package org.filet.runaways.protocols;

import java.time.Duration;
import java.util.List;
import org.filet.kernel.RegionId;
import org.filet.runaways.Parameter;

/**
 * One parameter, region by region.
 *
 * @param groups the regions under one value each, the shortest first; every region is in one group
 */
public record Comparison(Parameter parameter, List<Group> groups) {

    /**
     * The regions that have one value from one source.
     *
     * @param own whether they set it themselves, or have what Filet proposes
     */
    public record Group(Duration length, String source, boolean own, List<RegionId> regions) {}

    /** Whether two regions differ. */
    public boolean differs() {
        return groups.stream().map(Group::length).distinct().count() > 1;
    }
}
