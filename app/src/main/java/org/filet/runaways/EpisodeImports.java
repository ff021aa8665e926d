package org.filet.runaways;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Facts;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.runaways.Progress.Departure;
import org.filet.runaways.RunawayEvent.Happened;
import org.filet.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What {@link EpisodeChanges} does for one deed, done for thousands of imports at once. Joins a transaction. */
@Component
class EpisodeImports {

    private final EpisodeTable table;
    private final ProtocolTable protocols;
    private final ClockTable clocks;
    private final Journal journal;
    private final Hosts hosts;
    private final Access access;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EpisodeImports(
            EpisodeTable table,
            ProtocolTable protocols,
            ClockTable clocks,
            Journal journal,
            Hosts hosts,
            Access access,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.protocols = protocols;
        this.clocks = clocks;
        this.journal = journal;
        this.hosts = hosts;
        this.access = access;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** All or none, in the order given. */
    List<EpisodeId> bringIn(Actor actor, List<Deed.Import> imports, RegionId home) {
        var now = clock.instant();
        var protocol = protocols.inForce(home, now);
        var episodes = new ArrayList<Episode>();
        var facts = new ArrayList<Happened>();
        var starts = new ArrayList<ClockTable.Started>();
        for (var deed : imports) {
            Guard.lastSeen(deed.lastSeen(), now);
            Guard.length(deed.policeEvent());
            var opened = opened(actor, deed, home, protocol);
            var basis = access.require(actor, Action.IMPORT, opened.holding());
            var happened = new Happened(
                    opened.id(), opened.holder(), home, deed, EpisodeState.SEARCHING, actor, now, now, basis);
            var episode = opened.after(happened);
            episodes.add(episode);
            facts.add(happened);
            starts.addAll(started(opened, episode, happened, protocol));
        }
        table.insert(episodes);
        clocks.start(starts);
        journal.write(facts);
        events.publishEvent(new Facts(facts));
        tell(episodes);
        return episodes.stream().map(Episode::id).toList();
    }

    private static Episode opened(Actor actor, Deed.Import deed, RegionId home, Protocol protocol) {
        var threshold = protocol.of(Parameter.THRESHOLD);
        var departure = new Departure(
                deed.lastSeen(), deed.origin(), Set.of(), Set.of(), "", threshold.length(), threshold.source());
        return Episode.opened(EpisodeId.next(), deed.youth(), actor.organisation(), home, departure);
    }

    private static List<ClockTable.Started> started(
            Episode opened, Episode episode, Happened happened, Protocol protocol) {
        return ClockPlan.after(happened, opened, episode, protocol).stream()
                .filter(ClockChange.Start.class::isInstance)
                .map(ClockChange.Start.class::cast)
                .map(start -> new ClockTable.Started(
                        episode.id(), episode.holder(), start.clock(), happened.at(), start.due()))
                .toList();
    }

    private void tell(List<Episode> episodes) {
        var told = new LinkedHashSet<OrganisationId>();
        episodes.stream().limit(1).forEach(episode -> {
            told.add(episode.holder());
            told.addAll(hosts.concerned(episode));
        });
        told.forEach(organisation -> live.tell(organisation, Runaways.TOPIC));
    }
}
