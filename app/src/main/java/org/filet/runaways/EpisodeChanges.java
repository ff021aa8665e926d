package org.filet.runaways;

import java.time.Clock;
import java.time.Instant;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.runaways.RunawayEvent.Happened;
import org.filet.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way an episode changes: decide, save, move the clocks, write the history, publish. Joins a transaction. */
@Component
class EpisodeChanges {

    private final EpisodeTable table;
    private final ProtocolTable protocols;
    private final ClockTable clocks;
    private final Journal journal;
    private final Hosts hosts;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EpisodeChanges(
            EpisodeTable table,
            ProtocolTable protocols,
            ClockTable clocks,
            Journal journal,
            Hosts hosts,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.protocols = protocols;
        this.clocks = clocks;
        this.journal = journal;
        this.hosts = hosts;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The first deed of an episode. */
    Episode begin(Actor actor, Episode episode, Deed deed, Basis basis) {
        var happened = happened(actor, episode, deed, EpisodeState.NOTICED, null, basis);
        var begun = episode.after(happened);
        table.insert(begun);
        tell(happened, episode, begun);
        return begun;
    }

    Episode apply(Actor actor, Episode episode, Deed deed, Basis basis) {
        return apply(actor, episode, deed, null, basis);
    }

    /** @param done when it was done, null for now */
    Episode apply(Actor actor, Episode episode, Deed deed, @Nullable Instant done, Basis basis) {
        var now = clock.instant();
        Guard.done(episode, deed.step(), done, now);
        var happened = happened(actor, episode, deed, Guard.to(episode, deed, now), done, basis);
        var changed = episode.after(happened);
        table.update(changed, happened.at());
        tell(happened, episode, changed);
        var declaration = changed.declaration();
        if (changed.state() == EpisodeState.DECLARED && declaration != null && declaration.searchCanStart()) {
            return apply(actor, reload(changed), new Deed.StartSearch(), basis);
        }
        return reload(changed);
    }

    private Happened happened(
            Actor actor, Episode episode, Deed deed, EpisodeState to, @Nullable Instant done, Basis basis) {
        var now = clock.instant();
        return new Happened(
                episode.id(),
                episode.holder(),
                episode.homeRegion(),
                deed,
                to,
                actor,
                done == null ? now : done,
                now,
                basis);
    }

    private void tell(Happened happened, Episode before, Episode episode) {
        var protocol = protocols.inForce(episode.homeRegion(), happened.at());
        clocks.apply(
                episode.id(), episode.holder(), happened.at(), ClockPlan.after(happened, before, episode, protocol));
        journal.write(happened);
        hosts.follow(happened, episode);
        events.publishEvent(happened);
        live.tell(episode.holder(), Runaways.TOPIC);
        hosts.concerned(episode).forEach(organisation -> live.tell(organisation, Runaways.TOPIC));
    }

    private Episode reload(Episode episode) {
        return table.find(episode.id()).orElseThrow();
    }
}
