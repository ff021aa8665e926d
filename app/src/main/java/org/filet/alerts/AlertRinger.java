package org.filet.alerts;

import java.time.Clock;
import java.util.List;
import org.filet.alerts.AlertEvent.Answered;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.runaways.Limits;
import org.filet.runaways.Parameter;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does to alerts, each thing once, whichever node gets to it first. */
@Component
public class AlertRinger {

    private static final int AT_ONCE = 100;

    private final AlertTable table;
    private final CopyTable copies;
    private final WaveTable waveTable;
    private final Waves waves;
    private final Limits limits;
    private final AlertChanges changes;
    private final AlertJournalTable journal;
    private final Tellings tellings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Wall wall;

    AlertRinger(
            AlertTable table,
            CopyTable copies,
            WaveTable waveTable,
            Waves waves,
            Limits limits,
            AlertChanges changes,
            AlertJournalTable journal,
            Tellings tellings,
            ApplicationEventPublisher events,
            Clock clock,
            Wall wall) {
        this.table = table;
        this.copies = copies;
        this.waveTable = waveTable;
        this.waves = waves;
        this.limits = limits;
        this.changes = changes;
        this.journal = journal;
        this.tellings = tellings;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    /** Ends, purges and calls for help where the time has come; returns how many things rang. */
    @Scheduled(fixedDelayString = "${filet.clocks.every:5s}")
    @Transactional
    public int ring() {
        return wall.as(Duty.CLOCKS, this::rung);
    }

    private int rung() {
        var now = clock.instant();
        var soon = table.endingSoon(now, AT_ONCE);
        soon.forEach(alert -> changes.endsSoon(by(alert), alert));
        // Somebody may be sending another alert about the same youth: its ties must not end with this one's.
        var expired = table.expired(now, AT_ONCE).stream()
                .filter(alert -> table.atOnce(alert.episode()))
                .toList();
        expired.forEach(alert -> changes.expire(by(alert), alert));
        var over = table.toPurge(now, AT_ONCE);
        over.forEach(alert -> changes.purge(by(alert), alert));
        var late = copies.late(now, AT_ONCE);
        late.forEach(this::late);
        int left =
                (int) waveTable.due(now, AT_ONCE).stream().filter(this::widened).count();
        return soon.size() + expired.size() + over.size() + late.size() + left;
    }

    private boolean widened(AlertId id) {
        var alert = table.lockSent(id).filter(found -> table.atOnce(found.episode()));
        var wave = waveTable.next(id).filter(next -> !next.dueAt().isAfter(clock.instant()));
        if (alert.isEmpty() || wave.isEmpty()) {
            return false;
        }
        if (waves.sendDue(by(alert.get()), alert.get(), wave.get())) {
            return true;
        }
        var again = limits.inForce(Parameter.ALERT_WAVE, alert.get().homeRegion(), clock.instant());
        waveTable.postpone(wave.get(), clock.instant().plus(again.length()));
        return false;
    }

    private static Actor by(Alert alert) {
        return Actor.clock(alert.holder(), alert.homeRegion());
    }

    /** The history names the organisation that has not answered. */
    private void late(Copy copy) {
        var alert = table.find(copy.alert()).orElseThrow();
        var by = Actor.clock(copy.organisation(), copy.region());
        var basis = Basis.of("CLOCK");
        journal.write(alert, AlertStep.FALL_LATE.name(), List.of(alert.number()), by, clock.instant(), basis);
        events.publishEvent(new Answered(
                copy.alert(),
                copy.id(),
                alert.askers(),
                alert.onlyPosts(),
                AlertStep.FALL_LATE,
                null,
                by,
                clock.instant(),
                basis));
        tellings.sender(alert);
        tellings.recipient(copy.organisation());
        tellings.liaisonOf(copy);
    }
}
