package org.filet.runaways;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Protocol.Limit;
import org.filet.runaways.RunawayEvent.Happened;
import org.filet.youths.YouthId;

/** One episode and its clocks, lived in memory. */
final class Life {

    static final RegionId HOME = new RegionId("07");
    static final RegionId AWAY = new RegionId("06");
    static final Instant LAST_SEEN = Instant.parse("2026-03-01T12:00:00Z");

    private static final Map<Parameter, Limit> LIMITS = limits();

    private final Actor actor = Actor.clock(new OrganisationId("CR-07"), HOME);
    private final Map<ClockKind, Instant> running = new EnumMap<>(ClockKind.class);
    private Episode episode;
    private Instant at = LAST_SEEN.plus(Duration.ofMinutes(5));

    Life() {
        this(Duration.ofHours(1));
    }

    Life(Duration threshold) {
        var youth = new YouthId(UUID.randomUUID());
        var departure = new Progress.Departure(LAST_SEEN, Origin.FAMILY, Set.of(), Set.of(), "", threshold, "Filet");
        episode = Episode.opened(EpisodeId.next(), youth, actor.organisation(), HOME, departure);
        happen(new Deed.Notice(youth, LAST_SEEN, Origin.FAMILY, Set.of(), Set.of(), ""), EpisodeState.NOTICED);
    }

    Episode now() {
        return episode;
    }

    Instant at() {
        return at;
    }

    Set<ClockKind> clocks() {
        return running.keySet();
    }

    Instant due(ClockKind kind) {
        return Objects.requireNonNull(running.get(kind));
    }

    void pass(Duration time) {
        at = at.plus(time);
    }

    /** Decides, then changes; a refusal changes nothing. */
    void live(Deed deed) {
        happen(deed, Guard.to(episode, deed, at));
    }

    private void happen(Deed deed, EpisodeState to) {
        var happened = new Happened(episode.id(), episode.holder(), HOME, deed, to, actor, at, at, Basis.of("OWN"));
        var before = episode;
        episode = episode.after(happened);
        for (var change : ClockPlan.after(happened, before, episode, new Protocol(LIMITS))) {
            switch (change) {
                case ClockChange.Start start -> running.put(start.clock(), start.due());
                case ClockChange.Stop stop -> running.remove(stop.clock());
                case ClockChange.StopAll all -> running.clear();
                case ClockChange.StopOthers others -> running.keySet().retainAll(Set.of(others.clock()));
            }
        }
    }

    private static Map<Parameter, Limit> limits() {
        var limits = new EnumMap<Parameter, Limit>(Parameter.class);
        for (var parameter : Parameter.values()) {
            limits.put(parameter, new Limit(Duration.ofHours(24), "Filet"));
        }
        limits.put(Parameter.REVIEW_HIGH, new Limit(Duration.ofHours(8), "Filet"));
        return limits;
    }
}
