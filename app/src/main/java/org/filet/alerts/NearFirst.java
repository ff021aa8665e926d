package org.filet.alerts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeSummary;
import org.springframework.stereotype.Component;

/** First where the youth lives, was last seen or was located, and the regions that touch these; then all others. */
@Component
class NearFirst implements WaveOrder {

    private final Regions regions;

    NearFirst(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<Set<RegionId>> order(EpisodeSummary episode, RegionId lastSeen, Set<RegionId> chosen) {
        var near = new HashSet<RegionId>();
        Stream.of(episode.homeRegion(), lastSeen).forEach(region -> add(near, region));
        var located = episode.locatedIn();
        if (located != null) {
            add(near, located);
        }
        return Stream.of(only(chosen, near::contains), only(chosen, region -> !near.contains(region)))
                .filter(wave -> !wave.isEmpty())
                .toList();
    }

    private void add(Set<RegionId> near, RegionId region) {
        near.add(region);
        near.addAll(regions.neighbours(region));
    }

    private static Set<RegionId> only(Set<RegionId> chosen, Predicate<RegionId> which) {
        return chosen.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
