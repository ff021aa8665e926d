package org.filet.runaways;

import java.time.Clock;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.runaways.RunawayEvent.ClockRang;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rings the clocks whose time has come, each once, whichever node gets to it first. */
@Component
public class ClockRinger {

    private static final int AT_ONCE = 100;

    private final ClockTable clocks;
    private final EpisodeTable table;
    private final Journal journal;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wall wall;

    ClockRinger(
            ClockTable clocks,
            EpisodeTable table,
            Journal journal,
            Live live,
            ApplicationEventPublisher events,
            Clock clock,
            Wall wall) {
        this.clocks = clocks;
        this.table = table;
        this.journal = journal;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    /** Rings what is due now; returns how many rang. */
    @Scheduled(fixedDelayString = "${filet.clocks.every:5s}")
    @Transactional
    public int ring() {
        return wall.as(Duty.CLOCKS, () -> {
            var due = clocks.ring(clock.instant(), AT_ONCE);
            due.forEach(this::ring);
            return due.size();
        });
    }

    private void ring(ClockTable.Due due) {
        // One that is no longer shown to anybody rings for nobody, and holds up no other.
        table.find(due.episode()).ifPresent(episode -> ring(due, episode));
    }

    private void ring(ClockTable.Due due, Episode episode) {
        var by = Actor.clock(episode.holder(), episode.homeRegion());
        var place = episode.whereabouts();
        var rang = new ClockRang(
                episode.id(),
                episode.holder(),
                episode.leadRegion(),
                place == null ? null : place.region(),
                due.kind(),
                due.ready(),
                by,
                clock.instant(),
                Basis.of("CLOCK"));
        journal.write(rang);
        events.publishEvent(rang);
        live.tell(episode.holder(), Runaways.TOPIC);
    }
}
