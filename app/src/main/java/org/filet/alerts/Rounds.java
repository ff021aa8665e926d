package org.filet.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Limits;
import org.filet.runaways.Parameter;
import org.springframework.stereotype.Component;

/** Who is told when. A round that would reach nobody takes no turn: the next one leaves in its place. */
@Component
class Rounds {

    private final WaveOrder order;
    private final Limits limits;
    private final Clock clock;

    Rounds(WaveOrder order, Limits limits, Clock clock) {
        this.order = order;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param covered those that agreements let be told */
    List<Round> of(EpisodeSummary episode, Content content, List<Recipient> covered) {
        var between = between(episode);
        var rounds = new ArrayList<Round>();
        for (var regions : order(episode, content)) {
            var told = covered.stream()
                    .filter(recipient -> regions.contains(recipient.region()))
                    .toList();
            if (!told.isEmpty()) {
                Duration after = between.multipliedBy(rounds.size());
                rounds.add(new Round(rounds.size() + 1, after, in(regions, told), told));
            }
        }
        return rounds;
    }

    /** How long a round waits for the one before. */
    Duration between(EpisodeSummary episode) {
        return limits.inForce(Parameter.ALERT_WAVE, episode.homeRegion(), clock.instant())
                .length();
    }

    private List<Set<RegionId>> order(EpisodeSummary episode, Content content) {
        var chosen = content.audience().regions();
        return switch (content.pace()) {
            case AT_ONCE -> List.of(chosen);
            case NEAR_FIRST -> order.order(episode, content.lastSeen(), chosen);
        };
    }

    /** Regions where somebody is told; an agreement signed meanwhile elsewhere asks for an alert of its own. */
    private static Set<RegionId> in(Set<RegionId> regions, List<Recipient> told) {
        return told.stream().map(Recipient::region).filter(regions::contains).collect(Collectors.toUnmodifiableSet());
    }
}
